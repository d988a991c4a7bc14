package jindu.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("jindu");

    @Test
    void keepsTheLayersInOrder() {
        check(layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("catalog")
                .definedBy("jindu.catalog..")
                .layer("reference")
                .definedBy("jindu.reference..")
                .layer("ingest")
                .definedBy("jindu.ingest..")
                .layer("forms")
                .definedBy("jindu.forms..")
                .layer("transform")
                .definedBy("jindu.transform..")
                .layer("reports")
                .definedBy("jindu.reports..")
                .layer("cli")
                .definedBy("jindu.cli..")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("forms")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("transform")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("reports")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("reference")
                .mayOnlyBeAccessedByLayers("ingest", "forms", "transform", "reports", "cli"));
    }

    @Test
    void buildsTheCatalogOnTheJdkAlone() {
        check(classes()
                .that()
                .resideInAPackage("jindu.catalog..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("jindu.catalog..", "java.."));
    }

    @Test
    void keepsTheReferenceDataFreeOfEngines() {
        check(noClasses()
                .that()
                .resideInAPackage("jindu.reference..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.spark..", "org.duckdb..", "org.apache.poi..", "net.sf.jasperreports.."));
    }

    @Test
    void keepsDatabaseAndPrintingOutOfIngestAndTransform() {
        check(noClasses()
                .that()
                .resideInAnyPackage("jindu.ingest..", "jindu.transform..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.duckdb..", "net.sf.jasperreports..")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection"));
    }

    @Test
    void keepsEnginesOutOfTheFormsThatGoOut() {
        check(noClasses()
                .that()
                .resideInAPackage("jindu.forms..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "org.duckdb..", "net.sf.jasperreports.."));
    }

    @Test
    void keepsSparkAndWorkbookReadersOutOfReports() {
        check(noClasses()
                .that()
                .resideInAPackage("jindu.reports..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.poi..", "org.apache.hadoop.."));
    }

    @Test
    void hasNoCyclesAmongPackages() {
        check(SlicesRuleDefinition.slices().matching("jindu.(*)..").should().beFreeOfCycles());
    }

    @Test
    void countsTimeWithJavaTime() {
        check(noClasses()
                .that()
                .resideInAnyPackage("jindu.catalog..", "jindu.reference..", "jindu.cli..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.text.SimpleDateFormat"));
    }

    @Test
    void namesClassesAfterWhatTheyAre() {
        check(noClasses()
                .should()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Impl"));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
