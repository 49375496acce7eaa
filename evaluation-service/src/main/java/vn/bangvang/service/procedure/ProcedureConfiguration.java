package vn.bangvang.service.procedure;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.bangvang.kb.engine.RuleBook;
import vn.bangvang.kb.procedure.Procedures;

/** The procedures that ship with the software, loaded once. */
@Configuration(proxyBeanMethods = false)
class ProcedureConfiguration {

    @Bean
    Procedures procedures(RuleBook rules) {
        return Procedures.load(rules.law());
    }
}
