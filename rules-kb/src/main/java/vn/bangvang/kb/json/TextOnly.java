package vn.bangvang.kb.json;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a text where a text belongs; a number there, such as a citizen's, may have lost its leading zeros already. */
final class TextOnly extends StdScalarDeserializer<String> {

    TextOnly() {
        super(String.class);
    }

    @Override
    public @Nullable String deserialize(JsonParser p, DeserializationContext ctxt) {
        return p.hasToken(JsonToken.VALUE_STRING)
                ? p.getString()
                : (String) ctxt.handleUnexpectedToken(getValueType(ctxt), p);
    }
}
