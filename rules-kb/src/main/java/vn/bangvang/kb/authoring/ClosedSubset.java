package vn.bangvang.kb.authoring;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import vn.bangvang.kb.law.LawBook;
import vn.bangvang.kb.vocabulary.VocabularyIndex;

/**
 * The part of DRL and Java that a rule may use: it matches one subject, measures with words of the vocabulary, and
 * reports one check. Everything else is refused before anything is compiled, because a rule text is code.
 */
final class ClosedSubset {

    private static final Pattern BINDING = Pattern.compile("^\\s*(\\$[A-Za-z]\\w*)\\s*:\\s*(?!:)");

    private static final Set<String> IMPORTS = Set.of("vn.bangvang.kb.vocabulary.*", "vn.bangvang.model.dossier.*");

    private static final String FUNCTIONS = "vn.bangvang.kb.vocabulary.Checks.*";

    private final String path;
    private final String[] lines;
    private final LawBook book;
    private final List<RuleProblem> problems;
    private final Set<String> otherAwards = new TreeSet<>();
    private final JavaParser javaParser =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

    ClosedSubset(String path, String text, LawBook book, List<RuleProblem> problems) {
        this.path = path;
        this.lines = text.split("\n", -1);
        this.book = book;
        this.problems = problems;
    }

    /** What a rule uses of the vocabulary. */
    record Usage(String subject, Set<String> words, Set<String> otherAwards) {}

    void verifyHeader(PackageDescr header, String expectedPackage) {
        if (!header.getName().equals(expectedPackage)) {
            refuse(
                    1,
                    "Found package '" + header.getName() + "', expected '" + expectedPackage
                            + "' by the folder of the file.");
        }
        for (ImportDescr imported : header.getImports()) {
            if (!IMPORTS.contains(imported.getTarget())) {
                refuse(imported, "Import of '" + imported.getTarget() + "' is not allowed; allowed: " + IMPORTS + ".");
            }
        }
        header.getFunctionImports().stream()
                .filter(imported -> !imported.getTarget().equals(FUNCTIONS))
                .forEach(imported ->
                        refuse(imported, "Static import of '" + imported.getTarget() + "' is not allowed."));
        refuseAny(header.getAccumulateImports(), "Accumulate functions");
        refuseAny(header.getGlobals(), "Globals");
        refuseAny(header.getFunctions(), "Functions");
        refuseAny(header.getTypeDeclarations(), "Type declarations");
        refuseAny(header.getEnumDeclarations(), "Enum declarations");
        refuseAny(List.copyOf(header.getEntryPointDeclarations()), "Entry points");
        refuseAny(List.copyOf(header.getWindowDeclarations()), "Windows");
        refuseAny(header.getAttributes(), "Attributes");
    }

    private void refuseAny(List<? extends BaseDescr> found, String what) {
        found.forEach(descr -> refuse(descr, what + " are not allowed in a rule file."));
    }

    Usage verify(RuleDescr rule) {
        if (!rule.isRule() || rule.hasParent() || !rule.getNamedConsequences().isEmpty()) {
            refuse(rule, "Only plain rules are allowed: no query, no 'extends', no named consequence.");
        }
        rule.getAttributes()
                .values()
                .forEach(attribute -> refuse(
                        rule,
                        "The attribute '" + attribute.getName()
                                + "' is not allowed: the order and the dates of rules are law data."));
        Set<String> words = new TreeSet<>();
        otherAwards.clear();
        List<? extends BaseDescr> conditions = rule.getLhs().getDescrs();
        if (conditions.size() != 1 || !(conditions.get(0) instanceof PatternDescr pattern)) {
            refuse(rule, "The 'when' part must be one pattern: Individual, Collective, Household or Subject.");
            return new Usage("Subject", words, Set.of());
        }
        verifyPattern(rule, pattern, words);
        verifyConsequence(rule, pattern, words);
        return new Usage(pattern.getObjectType(), words, Set.copyOf(otherAwards));
    }

    private void verifyPattern(RuleDescr rule, PatternDescr pattern, Set<String> words) {
        if (!VocabularyIndex.subjects().contains(pattern.getObjectType())) {
            refuse(
                    pattern,
                    "Unknown fact '" + pattern.getObjectType()
                            + "'; known: Individual, Collective, Household, Subject.");
        }
        if (pattern.getIdentifier() == null || !pattern.getIdentifier().startsWith("$")) {
            refuse(pattern, "Bind the pattern to a variable, as in '$p : " + pattern.getObjectType() + "( )'.");
        }
        if (pattern.getSource() != null || !pattern.getBehaviors().isEmpty()) {
            refuse(pattern, "'from', 'over' and the like are not allowed.");
        }
        for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                verifyConstraint(rule, expression, words);
            } else {
                refuse(pattern, "Only bindings of words and audience conditions are allowed in a pattern.");
            }
        }
    }

    private void verifyConstraint(RuleDescr rule, ExprConstraintDescr constraint, Set<String> words) {
        int line = constraint.getLine() > 0 ? constraint.getLine() : rule.getLine();
        String text = constraint.getExpression();
        Matcher binding = BINDING.matcher(text);
        String expression = binding.find() ? text.substring(binding.end()) : text;
        ParseResult<Expression> parsed = javaParser.parseExpression(expression);
        if (parsed.getResult().isEmpty() || !parsed.isSuccessful()) {
            refuse(line, "Cannot read '" + text + "'.");
            return;
        }
        verifyExpression(parsed.getResult().get(), line - 1, words, true);
    }

    private void verifyConsequence(RuleDescr rule, PatternDescr pattern, Set<String> words) {
        String text = String.valueOf(rule.getConsequence());
        int line = firstLineOfConsequence(rule);
        ParseResult<BlockStmt> parsed = javaParser.parseBlock("{" + text + "}");
        if (parsed.getResult().isEmpty() || !parsed.isSuccessful()) {
            refuse(
                    line,
                    "Cannot read the 'then' part: "
                            + parsed.getProblems().get(0).getMessage());
            return;
        }
        BlockStmt block = parsed.getResult().get();
        boolean report = block.getStatements().size() == 1
                && block.getStatement(0) instanceof ExpressionStmt statement
                && statement.getExpression() instanceof MethodCallExpr call
                && call.getNameAsString().equals("report")
                && call.getScope()
                        .filter(scope -> scope.toString().equals(pattern.getIdentifier()))
                        .isPresent()
                && call.getArguments().size() == 2
                && call.getArgument(0).toString().equals("drools");
        if (!report) {
            refuse(
                    line,
                    "The 'then' part must be exactly one statement: " + pattern.getIdentifier()
                            + ".report( drools, ... );");
            return;
        }
        MethodCallExpr call =
                ((ExpressionStmt) block.getStatement(0)).getExpression().asMethodCallExpr();
        verifyExpression(call.getArgument(1), line - 1, words, false);
    }

    /** The parser names the line of 'then' and drops the line break behind it. */
    private int firstLineOfConsequence(RuleDescr rule) {
        int line = Math.max(rule.getConsequenceLine(), rule.getLine());
        boolean thenStandsAlone =
                line <= lines.length && lines[line - 1].strip().equals("then");
        return thenStandsAlone ? line + 1 : line;
    }

    private void verifyExpression(Expression expression, int lineOffset, Set<String> words, boolean condition) {
        if (expression instanceof MethodCallExpr call) {
            verifyCall(call, lineOffset, words, condition);
        } else if ((expression instanceof NameExpr name
                        && name.getNameAsString().startsWith("$"))
                || expression instanceof IntegerLiteralExpr
                || expression instanceof StringLiteralExpr) {
            return;
        } else if (expression instanceof FieldAccessExpr value
                && VocabularyIndex.isValue(value.getScope().toString(), value.getNameAsString())) {
            return;
        } else if (condition
                && expression instanceof UnaryExpr not
                && not.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            verifyExpression(not.getExpression(), lineOffset, words, true);
        } else if (condition && expression instanceof BinaryExpr both && isLogical(both.getOperator())) {
            verifyExpression(both.getLeft(), lineOffset, words, true);
            verifyExpression(both.getRight(), lineOffset, words, true);
        } else if (condition && expression instanceof EnclosedExpr enclosed) {
            verifyExpression(enclosed.getInner(), lineOffset, words, true);
        } else {
            refuse(
                    lineOf(expression, lineOffset),
                    "'" + expression + "' is outside what a rule may say: words of the "
                            + "vocabulary, their values, whole numbers and texts.");
        }
    }

    private static boolean isLogical(BinaryExpr.Operator operator) {
        return operator == BinaryExpr.Operator.AND || operator == BinaryExpr.Operator.OR;
    }

    private void verifyCall(MethodCallExpr call, int lineOffset, Set<String> words, boolean condition) {
        String word = call.getNameAsString();
        int line = lineOf(call, lineOffset);
        if (VocabularyIndex.find(word).isEmpty() || word.equals("report")) {
            refuse(line, "Unknown word '" + word + "'." + suggestion(word));
            return;
        }
        words.add(word);
        call.getScope().ifPresent(scope -> verifyExpression(scope, lineOffset, words, condition));
        for (Expression argument : call.getArguments()) {
            verifyExpression(argument, lineOffset, words, condition);
            if (argument instanceof StringLiteralExpr text) {
                verifyText(word, text.asString(), line);
                if (word.equals("meets")) {
                    otherAwards.add(text.asString());
                }
            }
        }
    }

    private void verifyText(String word, String text, int line) {
        if (word.equals("forCouncil") || word.equals("toReview")) {
            return;
        }
        boolean known = word.equals("parameter")
                ? book.parameters().stream()
                        .anyMatch(parameter -> parameter.key().equals(text))
                : book.awards().knows(text);
        if (!known) {
            refuse(line, "Unknown " + (word.equals("parameter") ? "parameter" : "award") + " '" + text + "'.");
        }
    }

    private static String suggestion(String word) {
        List<String> close = new ArrayList<>();
        for (String known : VocabularyIndex.names()) {
            if (known.toLowerCase(Locale.ROOT)
                    .startsWith(word.substring(0, Math.min(4, word.length())).toLowerCase(Locale.ROOT))) {
                close.add(known);
            }
        }
        return close.isEmpty() ? " See the vocabulary reference." : " Perhaps: " + String.join(", ", close) + ".";
    }

    private static int lineOf(Node node, int lineOffset) {
        return node.getBegin().map(position -> position.line).orElse(1) + lineOffset;
    }

    private void refuse(BaseDescr where, String message) {
        problems.add(new RuleProblem(path, Math.max(1, where.getLine()), Math.max(0, where.getColumn()), message));
    }

    private void refuse(int line, String message) {
        problems.add(new RuleProblem(path, Math.max(1, line), 0, message));
    }
}
