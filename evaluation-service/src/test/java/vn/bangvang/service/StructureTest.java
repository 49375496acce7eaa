package vn.bangvang.service;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class StructureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.bangvang.service");

    @Test
    void featuresKeepToTheirBoundaries() {
        ApplicationModules.of(ServiceApplication.class).verify();
    }

    @Test
    void droolsIsKnownToTheRulesOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void jacksonOfTheFormerGenerationIsNotUsed() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ApiDescription")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .as("only the library that describes the interface needs it")
                .check(CLASSES);
    }
}
