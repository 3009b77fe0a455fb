package dev.talaan.databricks.serving;

import java.math.BigDecimal;
import java.util.List;

/// A model's answer: one prediction for each record, in order.
public record Predictions(List<BigDecimal> predictions) {}
