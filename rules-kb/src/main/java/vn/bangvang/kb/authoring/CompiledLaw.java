package vn.bangvang.kb.authoring;

import java.util.Map;

/**
 * Rule texts as executable models.
 *
 * @param models name of the class that is the model, by path of the article
 * @param classes the class files by path, the models' included
 */
public record CompiledLaw(Map<String, String> models, Map<String, byte[]> classes) {

    public CompiledLaw {
        models = Map.copyOf(models);
        classes = Map.copyOf(classes);
    }
}
