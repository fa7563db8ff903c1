package org.claimtracker.web;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences of refusals, read from the code that says them; what only programs are told is left
 * out.
 */
final class RefusalsInCode extends TreeScanner<Void, String> {

  /** What only programs are told: their pages are documents of JSON, feeds and hooks. */
  private static final Set<String> FOR_PROGRAMS = Set.of("exchange");

  /** What the desk's pages of webhooks tell of. */
  private static final Set<String> FOR_THE_DESK =
      Set.of("Webhook.java", "Webhooks.java", "WebhookDelivery.java", "Deliveries.java");

  /** Methods of {@code Problems} whose last word is for people. */
  private static final Set<String> REFUSING =
      Set.of(
          "malformed", "forbidden", "conflict", "invalid", "unreadable", "problem", "unavailable");

  /** Methods of {@code Rule} and {@code Move} that tell what is missing. */
  private static final Set<String> TELLING =
      Set.of("missing", "unprepared", "wrongState", "askedForRetraction", "against");

  /** Stands for whatever is put into a sentence. */
  private static final String ANYTHING = "7";

  private final Set<String> said = new TreeSet<>();

  Set<String> in(Path code) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (Stream<Path> files = Files.walk(code);
        StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.getParent().getParent().startsWith(code))
              .filter(
                  file ->
                      !FOR_PROGRAMS.contains(file.getParent().getFileName().toString())
                          || FOR_THE_DESK.contains(file.getFileName().toString()))
              .toList();
      JavacTask parser =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      for (var file : parser.parse()) {
        scan(file, Path.of(file.getSourceFile().getName()).getFileName().toString());
      }
    }
    // Where all of it comes from elsewhere there is nothing to translate here.
    said.removeAll(Set.of(ANYTHING, "There is no " + ANYTHING + "."));
    return said;
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree call, String file) {
    String method = call.getMethodSelect().toString();
    boolean refusal =
        REFUSING.stream()
            .anyMatch(
                kind ->
                    method.equals("Problems." + kind)
                        || method.equals(kind) && file.equals("Problems.java"));
    if (refusal) {
      said.addAll(texts(call.getArguments().get(call.getArguments().size() - 1)));
    } else if (method.equals("Problems.notFound")) {
      texts(call.getArguments().get(0)).forEach(what -> said.add("There is no " + what + "."));
    }
    return super.visitMethodInvocation(call, file);
  }

  @Override
  public Void visitNewClass(NewClassTree made, String file) {
    if (made.getIdentifier().toString().equals("Refused")) {
      said.addAll(texts(made.getArguments().get(0)));
    }
    return super.visitNewClass(made, file);
  }

  @Override
  public Void visitMethod(MethodTree method, String file) {
    if (Set.of("Rule.java", "Move.java").contains(file)
        && TELLING.contains(method.getName().toString())) {
      new Sentences().scan(method.getBody(), null);
    }
    return super.visitMethod(method, file);
  }

  /** Everything in the body of a method that is a whole sentence. */
  private final class Sentences extends TreeScanner<Void, Void> {

    @Override
    public Void scan(Tree tree, Void nothing) {
      if (tree instanceof ExpressionTree expression) {
        List<String> whole =
            texts(expression).stream()
                .filter(text -> text.endsWith(".") && text.contains(" "))
                .toList();
        said.addAll(whole);
        if (!whole.isEmpty()) {
          return null;
        }
      }
      return super.scan(tree, nothing);
    }
  }

  private static List<String> texts(ExpressionTree expression) {
    if (expression instanceof LiteralTree literal) {
      return literal.getValue() == null ? List.of() : List.of(literal.getValue().toString());
    }
    if (expression instanceof ParenthesizedTree inner) {
      return texts(inner.getExpression());
    }
    if (expression instanceof ConditionalExpressionTree either) {
      List<String> both = new ArrayList<>(texts(either.getTrueExpression()));
      both.addAll(texts(either.getFalseExpression()));
      return both;
    }
    if (expression instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
      return texts(sum.getLeftOperand()).stream()
          .flatMap(left -> texts(sum.getRightOperand()).stream().map(left::concat))
          .toList();
    }
    if (expression instanceof MethodInvocationTree call
        && call.getMethodSelect() instanceof MemberSelectTree method
        && method.getIdentifier().contentEquals("formatted")) {
      return texts(method.getExpression()).stream()
          .map(text -> text.replaceAll("%[sd]", ANYTHING))
          .toList();
    }
    return List.of(ANYTHING);
  }
}
