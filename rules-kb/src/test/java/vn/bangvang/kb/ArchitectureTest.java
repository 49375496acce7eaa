package vn.bangvang.kb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.bangvang.kb", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("vn.bangvang.kb.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule knowsNoSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule theLawAsDataKnowsNoDrools = noClasses()
            .that()
            .resideInAnyPackage("..law..", "..json..", "..procedure..", "..selection..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.drools..", "org.kie..");

    @ArchTest
    static final ArchRule rulesSeeNoEngine = noClasses()
            .that()
            .resideInAPackage("..vocabulary..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..engine..", "..authoring..");

    @ArchTest
    static final ArchRule jacksonOfTheFormerGenerationIsNotUsed =
            noClasses().should().dependOnClassesThat().resideInAPackage("com.fasterxml.jackson.databind..");
}
