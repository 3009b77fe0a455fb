/// All-purpose and job clusters: `/api/2.1/clusters`. Nothing runs on them; they only start, idle and end.
package dev.talaan.sandbox.clusters;
