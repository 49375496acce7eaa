package vn.bangvang.service.selection;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.selection.RoundChecks;

/** The checks over lists that ship with the software, loaded once. */
@Configuration(proxyBeanMethods = false)
class SelectionConfiguration {

    @Bean
    RoundChecks roundChecks(RuleBook rules) {
        return RoundChecks.load(rules.law());
    }
}
