package dev.talaan.sandbox.clusters;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;

/// What a cluster can be made of: runtimes and machines.
final class Offers {

    private record Runtime(String key, String name) {}

    private record Machine(String id, String category, double cores, long memoryMb) {}

    private static final List<Runtime> RUNTIMES = List.of(
            new Runtime("17.3.x-scala2.13", "17.3 LTS (includes Apache Spark 4.0.0, Scala 2.13)"),
            new Runtime("16.4.x-scala2.12", "16.4 LTS (includes Apache Spark 3.5.2, Scala 2.12)"),
            new Runtime("16.4.x-cpu-ml-scala2.12", "16.4 LTS ML (includes Apache Spark 3.5.2, Scala 2.12)"),
            new Runtime("15.4.x-scala2.12", "15.4 LTS (includes Apache Spark 3.5.0, Scala 2.12)"),
            new Runtime("14.3.x-scala2.12", "14.3 LTS (includes Apache Spark 3.5.0, Scala 2.12)"));

    private static final List<Machine> MACHINES = List.of(
            new Machine("Standard_DS3_v2", "General Purpose", 4, 14_336),
            new Machine("Standard_DS4_v2", "General Purpose", 8, 28_672),
            new Machine("Standard_D8s_v5", "General Purpose", 8, 32_768),
            new Machine("Standard_E8s_v5", "Memory Optimized", 8, 65_536),
            new Machine("Standard_F8s_v2", "Compute Optimized", 8, 16_384));

    private Offers() {}

    static boolean hasRuntime(String key) {
        return RUNTIMES.stream().anyMatch(runtime -> runtime.key().equals(key));
    }

    static boolean hasMachine(String id) {
        return MACHINES.stream().anyMatch(machine -> machine.id().equals(id));
    }

    static double cores(String machine) {
        return of(machine).cores();
    }

    static long memoryMb(String machine) {
        return of(machine).memoryMb();
    }

    private static Machine of(String id) {
        return MACHINES.stream()
                .filter(machine -> machine.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static JsonObject runtimes() {
        var versions = new JsonArray();
        RUNTIMES.forEach(runtime ->
                versions.add(new JsonObject().put("key", runtime.key()).put("name", runtime.name())));
        return new JsonObject().put("versions", versions);
    }

    static JsonObject machines() {
        var types = new JsonArray();
        MACHINES.forEach(machine -> types.add(new JsonObject()
                .put("node_type_id", machine.id())
                .put("instance_type_id", machine.id())
                .put("description", machine.id())
                .put("category", machine.category())
                .put("num_cores", machine.cores())
                .put("memory_mb", machine.memoryMb())
                .put("num_gpus", 0)
                .put("is_deprecated", false)
                .put("is_hidden", false)
                .put("photon_driver_capable", true)
                .put("photon_worker_capable", true)
                .put(
                        "node_instance_type",
                        new JsonObject()
                                .put("instance_type_id", machine.id())
                                .put("local_disks", 1)
                                .put("local_disk_size_gb", 28))
                .put("node_info", new JsonObject().put("status", new JsonArray()))));
        return new JsonObject().put("node_types", types);
    }
}
