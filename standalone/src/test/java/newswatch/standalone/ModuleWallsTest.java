package newswatch.standalone;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The folders are the architecture: which module may use which, as the design has it. */
class ModuleWallsTest {

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("newswatch");

    @Test
    void modulesUseOnlyWhatTheDesignAllows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("newswatch..")
                .layer("contract")
                .definedBy("newswatch.contract..")
                .layer("schema")
                .definedBy("newswatch.schema..")
                .layer("runtime")
                .definedBy("newswatch.runtime..")
                .layer("analysis")
                .definedBy("newswatch.analysis..")
                .layer("ingest")
                .definedBy("newswatch.ingest..")
                .layer("enrich")
                .definedBy("newswatch.enrich..")
                .layer("sink")
                .definedBy("newswatch.sink..")
                .layer("dashboard")
                .definedBy("newswatch.dashboard..")
                .layer("standalone")
                .definedBy("newswatch.standalone..")
                .whereLayer("analysis")
                .mayOnlyBeAccessedByLayers("ingest", "enrich", "standalone")
                .whereLayer("analysis")
                .mayNotAccessAnyLayer()
                .whereLayer("schema")
                .mayOnlyAccessLayers("contract")
                .whereLayer("ingest")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("enrich")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("sink")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("dashboard")
                .mayOnlyBeAccessedByLayers("standalone")
                .whereLayer("standalone")
                .mayNotBeAccessedByAnyLayer()
                .because("services meet on topics only, and the analysis knows nobody; move what two need to schemas")
                .check(classes);
    }
}
