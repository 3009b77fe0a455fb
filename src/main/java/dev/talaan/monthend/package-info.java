/// Where a month stands: the figures of each agency, the pipeline that made them, how fresh they are, what the model
/// expected.
package dev.talaan.monthend;
