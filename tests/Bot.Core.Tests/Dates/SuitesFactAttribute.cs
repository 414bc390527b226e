namespace Bot.Core.Tests.Dates;

/// <summary>A test that is reported as skipped where the table of the EDTF suites is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SuitesFactAttribute : FactAttribute
{
    public SuitesFactAttribute()
    {
        if (EdtfSuites.Path is null)
        {
            Skip = "shared/eval/edtf_cases.tsv is not beside the checkout; edtf.tsv and edtf_problems.tsv hold our own cases.";
        }
    }
}
