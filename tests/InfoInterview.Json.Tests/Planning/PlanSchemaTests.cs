namespace InfoInterview.Planning;

public sealed class PlanSchemaTests
{
    [Fact]
    public void JsonSchema_IsTheOneInTheDocs() => Repository.ShouldBeGolden("docs/schema/plan.schema.json", PlanFile.JsonSchema());
}
