package dev.talaan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.junit.jupiter.api.Test;

/// That the search for types which become JSON is not blind on any of its eyes.
class JsonTypesTest {

    record Asked(List<Inner> inners) {}

    record Inner(Word word) {}

    enum Word {
        YES
    }

    record Sent(String text) {}

    record Read(String text) {}

    record Written(String text) {}

    record Served(String text) {}

    record Marked(@JsonProperty("other_name") String text) {}

    record Helper(String text) {}

    record Elsewhere(String text) {}

    @RegisterRestClient
    interface Client {
        Uni<Asked> ask(Sent sent);
    }

    static final class Reader {
        Object read(ObjectMapper mapper, String text) throws JsonProcessingException {
            mapper.writeValueAsString(new Written(text));
            return mapper.readValue(text, Read.class);
        }
    }

    /// The application under test has this resource too; nobody asks it.
    @Path("/a-resource-of-the-json-types-test")
    static final class Resource {
        @GET
        public List<Served> list() {
            return List.of(new Served(help().text()));
        }

        private Helper help() {
            return new Helper("");
        }
    }

    static final class Other {
        Object make() {
            return new Elsewhere("");
        }
    }

    @Test
    void everyWayIntoJsonIsSeenAndNoOther() {
        var seen = JsonTypes.in(new ClassFileImporter().importClasses(JsonTypesTest.class.getDeclaredClasses()));
        assertThat(seen.stream().map(name -> name.substring(name.indexOf('$') + 1)))
                .containsExactlyInAnyOrder("Asked", "Inner", "Word", "Sent", "Read", "Written", "Served", "Marked");
    }
}
