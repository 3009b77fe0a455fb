package dev.talaan.sandbox.serving;

import static org.assertj.core.api.Assertions.assertThat;

import dev.talaan.sandbox.LocalWorkspace;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusedConfigContractTest {

    private static final String ONE =
            "{'name':'a','entity_name':'bir_tax_forecaster','entity_version':'1','scale_to_zero_enabled':true}";
    private static final String TWO =
            "{'name':'b','entity_name':'bir_tax_forecaster','entity_version':'2','scale_to_zero_enabled':true}";

    @RegisterExtension
    static final LocalWorkspace workspace = new LocalWorkspace();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {}                                                                    | 400 | Exactly one of served_entities and served_models must be given
                    {'served_entities':[ONE],'served_models':[{'model_name':'bir_tax_forecaster','model_version':'1','scale_to_zero_enabled':true}]} | 400 | Exactly one of
                    {'served_entities':[ONE,ONE]}                                         | 400 | 'a' is there twice
                    {'served_entities':[ONE,TWO]}                                         | 400 | must add up to 100, but add up to 0
                    {'served_entities':[ONE,TWO],'traffic_config':{'routes':[{'served_model_name':'a','traffic_percentage':80},{'served_model_name':'b','traffic_percentage':30}]}} | 400 | must add up to 100, but add up to 110
                    {'served_entities':[ONE],'traffic_config':{'routes':[{'served_model_name':'z','traffic_percentage':100}]}} | 400 | Traffic goes to 'z', which is not among the served entities
                    {'served_entities':[ONE],'traffic_config':{'routes':[{'served_model_name':'a','traffic_percentage':-1}]}} | 400 | Invalid traffic_percentage: -1
                    {'served_entities':[ONE],'traffic_config':{'routes':[{'served_model_name':'a','traffic_percentage':'100'}]}} | 400 | Expected whole number for field traffic_percentage, found STRING
                    {'served_entities':[{'entity_name':'bir_tax_forecaster','entity_version':'1'}]} | 400 | scaleToZeroEnabled is undefined. Please set it to either true or false.
                    {'served_entities':[{'entity_name':'bir_tax_forecaster'}]}            | 400 | Missing required field: entity_version
                    {'served_entities':[{'entity_name':'bir_tax_forecaster','entity_version':'one','scale_to_zero_enabled':true}]} | 400 | Invalid version 'one'
                    {'served_entities':[{'entity_name':'bir_tax_forecaster','entity_version':'1','scale_to_zero_enabled':true,'workload_size':'Huge'}]} | 400 | Invalid workload_size: Huge
                    {'served_entities':[{'entity_name':'somebody','entity_version':'1','scale_to_zero_enabled':true}]} | 404 | Model version 'somebody' version 1 does not exist.
                    {'served_entities':{}}                                                | 400 | Expected array for field served_entities, found OBJECT
                    {'served_entities':[                                                  | 400 | Could not parse request object
                    """)
    void refusesAConfigThatMakesNoSense(String config, int status, String words) {
        var body = config.replace("ONE", ONE).replace("TWO", TWO).replace('\'', '"');
        var answer = workspace.send(
                "PUT", "/api/2.0/serving-endpoints/bir-tax-forecaster/config", body, LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var error = new JsonObject(answer.body());
        assertThat(error.getString("error_code")).isNotEmpty();
        assertThat(error.getString("message")).contains(words);
        var state =
                workspace.get("/api/2.0/serving-endpoints/bir-tax-forecaster").getJsonObject("state");
        assertThat(state.getString("config_update")).isEqualTo("NOT_UPDATING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {}                                  | Missing required field: name
                    {"name":7}                          | Expected string for field name, found NUMBER
                    {"name":"vat"}                      | Missing required field: config
                    {"name":"vat","config":"small"}     | Expected object for field config, found STRING
                    """)
    void refusesANewEndpointThatMakesNoSense(String body, String words) {
        var answer = workspace.send("POST", "/api/2.0/serving-endpoints", body, LocalWorkspace.PORTAL);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(new JsonObject(answer.body()).getString("message")).contains(words);
    }
}
