import apex.jorje.data.Location;
import apex.jorje.semantic.ast.expression.*;
import apex.jorje.semantic.ast.visitor.AdditionalPassScope;
import apex.jorje.semantic.ast.visitor.AstVisitor;
import apex.jorje.semantic.symbol.member.method.MethodInfo;

/** Tells the type of every expression and the method that every call means. */
final class TypedDump extends AstVisitor<AdditionalPassScope> {
  interface Said {
    void say(String kind, int line, int column, String text);
  }

  private final Said said;

  TypedDump(Said said) {
    this.said = said;
  }

  @Override
  protected boolean defaultVisit() {
    return true;
  }

  private boolean type(Expression node) {
    Location at = node.getLoc();
    if (node.getType() != null) said.say(node.getClass().getSimpleName(), at.getLine(), at.getColumn(), node.getType().getApexName());
    return true;
  }

  private boolean call(Expression node, MethodInfo method) {
    Location at = node.getLoc();
    said.say("call", at.getLine(), at.getColumn(), method.toString());
    return type(node);
  }

  @Override
  public boolean visit(MethodCallExpression node, AdditionalPassScope scope) {
    return node.getMethod().map(method -> call(node, method)).orElse(true);
  }

  @Override
  public boolean visit(BinaryExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(BooleanExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(VariableExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(TernaryExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(ArrayLoadExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(CastExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(LiteralExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(SoqlExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NullCoalescingExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewObjectExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewKeyValueObjectExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewListInitExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewListLiteralExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewSetInitExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewSetLiteralExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewMapInitExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(NewMapLiteralExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(PrefixExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(PostfixExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(AssignmentExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(InstanceOfExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(ClassRefExpression node, AdditionalPassScope scope) {
    return type(node);
  }

  @Override
  public boolean visit(ThisVariableExpression node, AdditionalPassScope scope) {
    return type(node);
  }
}
