using InfoInterview.Correspondence;

namespace InfoInterview.Guidance;

/// <summary>Kinds of letter that a rule takes together.</summary>
internal static class LetterGroups
{
    /// <summary>Whether a letter asks its reader for a talk.</summary>
    public static bool IsRequest(LetterKind? kind) => kind is LetterKind.ReferralRequest or LetterKind.AlumniRequest or LetterKind.ColdRequest or LetterKind.DormantTieRequest or LetterKind.AcquaintanceRequest or LetterKind.LeadFollowUp or LetterKind.PostalRequest or LetterKind.PhoneScript;
}
