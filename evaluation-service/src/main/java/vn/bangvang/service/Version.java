package vn.bangvang.service;

import picocli.CommandLine.IVersionProvider;
import vn.bangvang.kb.engine.RuleBook;

/** Tells the version that every verdict carries. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"bang-vang " + RuleBook.engineVersion()};
    }
}
