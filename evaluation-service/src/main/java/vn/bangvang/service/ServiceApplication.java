package vn.bangvang.service;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.json.ProblemDetailJacksonMixin;
import tools.jackson.databind.json.JsonMapper;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.json.DossierJson;
import vn.bangvang.service.shared.Law;

/** The HTTP service. */
@SpringBootApplication
public class ServiceApplication {

    @Bean
    RuleBook ruleBook() {
        return Law.book();
    }

    @Bean
    JsonMapper jsonMapper() {
        return DossierJson.mapper()
                .rebuild()
                .addMixIn(ProblemDetail.class, ProblemDetailJacksonMixin.class)
                .build();
    }
}
