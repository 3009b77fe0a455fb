/// Serving endpoints: `/api/2.0/serving-endpoints`, and invocations beside it. The model behind the only endpoint is
/// invented, like the figures that it forecasts.
package dev.talaan.sandbox.serving;
