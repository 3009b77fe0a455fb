package dev.talaan.web;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/// The accounts that the sign-in page offers, each with its groups. Only development, tests and the demo have any.
@ConfigMapping(prefix = "talaan.demo")
interface DemoConfig {

    Map<String, List<String>> accounts();
}
