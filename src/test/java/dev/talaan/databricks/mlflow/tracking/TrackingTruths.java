package dev.talaan.databricks.mlflow.tracking;

import com.databricks.sdk.service.ml.CreateExperiment;
import com.databricks.sdk.service.ml.CreateExperimentResponse;
import com.databricks.sdk.service.ml.CreateRun;
import com.databricks.sdk.service.ml.GetExperimentResponse;
import com.databricks.sdk.service.ml.GetMetricHistoryResponse;
import com.databricks.sdk.service.ml.GetRunResponse;
import com.databricks.sdk.service.ml.LogParam;
import com.databricks.sdk.service.ml.SearchExperimentsResponse;
import com.databricks.sdk.service.ml.SearchRunsResponse;
import com.databricks.sdk.service.ml.SetTag;
import com.databricks.sdk.service.ml.UpdateRunResponse;
import dev.talaan.databricks.proof.Truth;
import java.util.List;

class TrackingTruths implements Truth.Truths {

    @Override
    public List<Truth> all() {
        return List.of(
                Truth.of(NewExperiment.class, CreateExperiment.class),
                Truth.of(Experiment.Created.class, CreateExperimentResponse.class),
                Truth.of(Experiment.Found.class, GetExperimentResponse.class),
                Truth.of(Experiment.Page.class, SearchExperimentsResponse.class),
                Truth.of(SearchExperiments.class, com.databricks.sdk.service.ml.SearchExperiments.class),
                Truth.of(DeleteExperiment.class, com.databricks.sdk.service.ml.DeleteExperiment.class),
                Truth.of(NewRun.class, CreateRun.class),
                Truth.of(TrackedRun.Found.class, GetRunResponse.class),
                Truth.of(UpdateRun.class, com.databricks.sdk.service.ml.UpdateRun.class),
                Truth.of(RunInfo.Updated.class, UpdateRunResponse.class),
                Truth.of(SearchRuns.class, com.databricks.sdk.service.ml.SearchRuns.class),
                Truth.of(TrackedRun.Page.class, SearchRunsResponse.class),
                Truth.of(LogMetric.class, com.databricks.sdk.service.ml.LogMetric.class),
                Truth.of(LogParameter.class, LogParam.class),
                Truth.of(LogBatch.class, com.databricks.sdk.service.ml.LogBatch.class),
                Truth.of(SetRunTag.class, SetTag.class),
                Truth.of(Metric.Page.class, GetMetricHistoryResponse.class));
    }
}
