package newswatch.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("newswatch.ingest");

    @Test
    void ingestKnowsNoOtherService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("newswatch.enrich..", "newswatch.sink..", "newswatch.dashboard..")
                .because("services meet on topics only; move what both need to schemas")
                .check(classes);
    }

    @Test
    void onlyTheOutboxAndTheTopicReadersTouchKafkaClients() {
        noClasses()
                .that()
                .resideOutsideOfPackages("newswatch.ingest.outbox", "newswatch.ingest.topic")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka.clients..")
                .because("whatever leaves has to leave in a transaction; use Outbox")
                .check(classes);
    }

    @Test
    void fetchingKnowsNothingOfArticles() {
        noClasses()
                .that()
                .resideInAPackage("newswatch.ingest.fetch")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("newswatch.contract..", "newswatch.analysis..", "org.apache..")
                .because("a fetch is a fetch; what an answer means is decided in poll")
                .check(classes);
    }
}
