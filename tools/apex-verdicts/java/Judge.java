import apex.jorje.semantic.ast.visitor.AdditionalPassScope;
import apex.jorje.semantic.ast.visitor.AstVisitor;
import apex.jorje.semantic.common.TestAccessEvaluator;
import apex.jorje.semantic.common.TestQueryValidators;
import apex.jorje.semantic.compiler.*;
import apex.jorje.semantic.compiler.sfdc.NoopCompilerProgressCallback;
import apex.jorje.semantic.symbol.type.SObjectTypeInfo;
import apex.jorje.semantic.symbol.type.TypeInfo;
import apex.jorje.services.Version;
import apex.jorje.services.exception.CompilationException;
import apex.jorje.services.exception.ParseException;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.concurrent.*;

/**
 * Asks the front end of the Apex compiler.
 *
 *   Judge types.tsv sources.tsv check|dump          every file of a project
 *   Judge types.tsv sources.tsv each other.tsv      every file of `other.tsv` alone, in place of its namesake in the project
 *
 * A line of a list of sources is `id TAB class name TAB API version TAB path`. Answers are `id TAB line TAB message`; a file without an answer is accepted.
 */
public final class Judge {
  private record Source(String id, String name, SourceFile file) {}

  private final PlatformTypes platform;
  private final Records records = new Records();
  private final PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);

  private Judge(Path types) throws IOException {
    platform = new PlatformTypes(types, records);
    records.use(platform);
  }

  public static void main(String[] given) throws Exception {
    java.util.logging.LogManager.getLogManager().reset();
    Judge judge = new Judge(Path.of(given[0]));
    List<Source> project = read(Path.of(given[1]));
    switch (given[2]) {
      case "check" -> judge.check(project);
      case "dump" -> judge.dump(project);
      case "each" -> judge.each(project, read(Path.of(given[3])));
      default -> throw new IllegalArgumentException(given[2]);
    }
    judge.out.flush();
  }

  /** An org in which everything that is there may be used. */
  private static final class Access extends TestAccessEvaluator {
    @Override
    public boolean isSetupEntityVisibleToType(SObjectTypeInfo entity, TypeInfo from) {
      return true;
    }
  }

  private static List<Source> read(Path list) throws IOException {
    List<Source> sources = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] parts = line.split("\t", -1);
      SourceFile file = SourceFile.builder().setBody(Files.readString(Path.of(parts[3]))).setKnownName(parts[1]).setVersion(version(parts[2])).build();
      sources.add(new Source(parts[0], parts[1], file));
    }
    return sources;
  }

  /** The front end counts releases: API 67.0 is 262. */
  private static Version version(String api) {
    int release = Math.min(262, 128 + 2 * (int) Double.parseDouble(api));
    return Version.valueOf("V" + Math.max(140, release));
  }

  private List<CodeUnit> compile(Collection<SourceFile> files, Map<String, SourceFile> others, CompilerStage stage, AstVisitor<AdditionalPassScope> visitor) {
    CompilationInput input = new CompilationInput(files, new Provider(platform, records, others), new Access(), new TestQueryValidators.Noop(),
        visitor, NoopCompilerProgressCallback.get());
    return ApexCompiler.builder().setInput(input).build().compile(stage);
  }

  private void check(List<Source> project) {
    List<SourceFile> files = project.stream().map(Source::file).toList();
    report(compile(files, Map.of(), CompilerStage.VALIDATE, new AstVisitor<>()), project);
  }

  private void report(List<CodeUnit> units, List<Source> sources) {
    Map<SourceFile, Source> byFile = new IdentityHashMap<>();
    for (Source source : sources) byFile.put(source.file(), source);
    for (CodeUnit unit : units) {
      Source source = byFile.get(unit.getSourceFile());
      if (source == null) continue;
      List<CompilationException> errors = unit.getErrors().get();
      // What is said of the rest of a text that cannot be parsed follows from how the parser went on.
      List<CompilationException> syntax = errors.stream().filter(ParseException.class::isInstance).toList();
      for (CompilationException error : syntax.isEmpty() ? errors : syntax)
        say(source.id(), String.valueOf(error.getLoc().getLine()), String.valueOf(error.getLoc().getColumn()), error.getError());
    }
  }

  private void each(List<Source> project, List<Source> others) throws InterruptedException {
    Map<String, SourceFile> classes = new HashMap<>();
    for (Source source : project) classes.put(source.name().toLowerCase(), source.file());
    for (Source one : others) {
      Map<String, SourceFile> around = new HashMap<>(classes);
      around.remove(one.name().toLowerCase());
      try {
        report(compile(List.of(one.file()), around, CompilerStage.VALIDATE, new AstVisitor<>()), List.of(one));
      } catch (RuntimeException | Error e) {
        say(one.id(), "0", "0", "front end failed: " + e);
      }
    }
  }

  private void dump(List<Source> project) {
    Map<SourceFile, Source> byFile = new IdentityHashMap<>();
    for (Source source : project) byFile.put(source.file(), source);
    List<SourceFile> files = project.stream().map(Source::file).toList();
    TypedDump visitor = new TypedDump((kind, line, column, text) -> say(visited[0], kind, line + ":" + column, text));
    for (CodeUnit unit : compile(files, Map.of(), CompilerStage.VALIDATE, new AstVisitor<>())) {
      Source source = byFile.get(unit.getSourceFile());
      if (source == null || !unit.getErrors().get().isEmpty()) continue;
      visited[0] = source.id();
      unit.additionalValidate(visitor);
    }
  }

  private final String[] visited = {""};

  private synchronized void say(String... parts) {
    out.println(String.join("\t", Arrays.stream(parts).map(part -> part.replace('\n', ' ').replace('\t', ' ')).toList()));
  }
}
