package dev.talaan.databricks.dbfs;

import static dev.talaan.databricks.proof.Operation.Kind.READ;
import static dev.talaan.databricks.proof.Operation.Kind.REPEATABLE;
import static dev.talaan.databricks.proof.Operation.Kind.WRITE;

import dev.talaan.databricks.proof.Operation;
import dev.talaan.databricks.proof.Operation.Kind;
import dev.talaan.databricks.proof.Operations;
import dev.talaan.databricks.transport.Group;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

@Singleton
class DbfsOperations implements Operations {

    private static final String FILE = "/FileStore/bir/agencies.csv";
    private static final byte[] BYTES = {1, 2, 3};

    private final Dbfs dbfs;

    DbfsOperations(Dbfs dbfs) {
        this.dbfs = dbfs;
    }

    @Override
    public List<Operation> all() {
        return List.of(
                read("list", FileList.class, () -> dbfs.list("/FileStore/bir")),
                read("get-status", DbfsFile.class, () -> dbfs.status(FILE)),
                read("read", Portion.class, () -> dbfs.read(FILE, 0, 10)),
                of(
                        "download",
                        READ,
                        "GET",
                        "read",
                        Portion.class,
                        () -> dbfs.download(FILE).collect().asList()),
                change("put", REPEATABLE, Void.class, () -> dbfs.put("/tmp/put", BYTES, true)),
                change("create", WRITE, OpenFile.class, () -> dbfs.create(fresh(), false)),
                of("put-new", WRITE, "POST", "put", Void.class, () -> dbfs.put(fresh(), BYTES, false)),
                of("upload", WRITE, "POST", "add-block", Void.class, this::upload),
                change("add-block", WRITE, Void.class, () -> opened(handle -> dbfs.add(handle, BYTES))),
                change("close", WRITE, Void.class, () -> opened(dbfs::close)),
                change("mkdirs", REPEATABLE, Void.class, () -> dbfs.mkdirs("/tmp/made")),
                change("move", WRITE, Void.class, this::putAndMoved),
                change("delete", WRITE, Void.class, this::putAndDeleted));
    }

    private Uni<Long> upload() {
        return dbfs.upload(fresh(), new ByteArrayInputStream(BYTES), false);
    }

    private Uni<Void> opened(Function<Long, Uni<Void>> then) {
        return dbfs.create(fresh(), false).chain(handle -> then.apply(handle));
    }

    private Uni<Void> putAndMoved() {
        var path = fresh();
        return dbfs.put(path, BYTES, true).chain(() -> dbfs.move(path, fresh()));
    }

    private Uni<Void> putAndDeleted() {
        var path = fresh();
        return dbfs.put(path, BYTES, true).chain(() -> dbfs.delete(path, false));
    }

    private static String fresh() {
        return "/tmp/" + UUID.randomUUID();
    }

    private static Operation read(String name, Class<?> answer, Supplier<Uni<?>> call) {
        return of(name, READ, "GET", name, answer, call);
    }

    private static Operation change(String name, Kind kind, Class<?> answer, Supplier<Uni<?>> call) {
        return of(name, kind, "POST", name, answer, call);
    }

    private static Operation of(
            String name, Kind kind, String method, String path, Class<?> answer, Supplier<Uni<?>> call) {
        return new Operation(Group.DBFS, name, kind, method, "/api/2.0/dbfs/" + path, answer, call);
    }
}
