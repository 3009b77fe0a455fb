/// Serving endpoints: `/api/2.0/serving-endpoints`, and invocations beside it. The model behind all of them is
/// invented,
/// like the figures that it forecasts; each version of it forecasts a little otherwise.
package dev.talaan.sandbox.serving;
