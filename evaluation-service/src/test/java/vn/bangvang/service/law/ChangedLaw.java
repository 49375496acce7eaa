package vn.bangvang.service.law;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.AopTestUtils;
import org.springframework.util.ReflectionUtils;
import vn.bangvang.kb.engine.RuleBook;

/** Puts another law in the place of the one in use, everywhere in the running service, as a new release would; and back. */
public final class ChangedLaw implements AutoCloseable {

    private final Map<Object, Field> places = new LinkedHashMap<>();
    private final RuleBook former;

    public ChangedLaw(ApplicationContext service, RuleBook former, RuleBook changed) {
        this.former = former;
        for (String name : service.getBeanDefinitionNames()) {
            Object bean = AopTestUtils.getUltimateTargetObject(service.getBean(name));
            if (bean.getClass().getName().startsWith("vn.bangvang.service.")) {
                for (Field field : bean.getClass().getDeclaredFields()) {
                    if (field.getType() == RuleBook.class) {
                        places.put(bean, field);
                    }
                }
            }
        }
        put(changed);
    }

    private void put(RuleBook law) {
        places.forEach((bean, field) -> {
            ReflectionUtils.makeAccessible(field);
            ReflectionUtils.setField(field, bean, law);
        });
    }

    @Override
    public void close() {
        put(former);
    }
}
