package newswatch.enrich;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("newswatch.enrich");

    @Test
    void stepsKnowNoClock() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("a replay must give the answers of the first run; take the time from the record")
                .check(classes);
    }

    @Test
    void packagesAreFreeOfCycles() {
        SlicesRuleDefinition.slices()
                .matching("newswatch.enrich.(*)..")
                .should()
                .beFreeOfCycles()
                .because("the topology joins the steps; what two of them share belongs to flow")
                .check(classes);
    }

    @Test
    void storiesKnowNothingOfTheStepsBeforeThem() {
        noClasses()
                .that()
                .resideInAPackage("newswatch.enrich.story..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("newswatch.enrich.intake..", "newswatch.enrich.article..")
                .because("the story desk reads a topic; what it needs must stand in the record")
                .check(classes);
    }

    @Test
    void enrichKnowsOnlyContractsAndAnalysis() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "newswatch.ingest..", "newswatch.sink..", "newswatch.dashboard..", "newswatch.standalone..")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "java.net.http..")
                .because("services meet in topics only")
                .check(classes);
    }
}
