package vn.bangvang.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.bangvang.model", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule knowsNothingButTheJdkAndAnnotations = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "vn.bangvang.model..",
                    "org.jspecify.annotations..",
                    "com.fasterxml.jackson.annotation..");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.bangvang.model.(*)..").should().beFreeOfCycles();
}
