/// The pipeline that makes a month's figures: its runs, and the Changes that start and stop them.
package dev.talaan.monthend.pipeline;
