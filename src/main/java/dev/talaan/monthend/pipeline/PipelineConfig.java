package dev.talaan.monthend.pipeline;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Which job makes the figures.
@ConfigMapping(prefix = "talaan.pipeline")
interface PipelineConfig {

    /// The job that makes the figures.
    @WithDefault("BIR Month-End ETL")
    String job();

    /// The job's parameter that tells it the month (yyyy-mm).
    @WithDefault("month")
    String monthParameter();

    /// The job's parameter that takes the id of the Change that started a run, so that the run can be found by it.
    @WithDefault("talaan_change")
    String changeParameter();

    /// How old what is shown of a run that is under way may be.
    @WithDefault("2s")
    Duration followEvery();
}
