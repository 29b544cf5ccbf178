namespace InfoInterview.People;

/// <summary>The courtesy title that a person uses for themselves; stored by name.</summary>
/// <remarks>Nothing infers it. Where it is not known, letters address the full name (practice 2.4).</remarks>
public enum CourtesyTitle
{
    /// <summary>Not known: the full name stands in the salutation.</summary>
    Unknown,

    /// <summary>Ms, Sra., Madame, Frau.</summary>
    Ms,

    /// <summary>Mr, Sr., Monsieur, Herr.</summary>
    Mr,

    /// <summary>Mx in English; in Spanish, French and German, which have no such title, the full name.</summary>
    Mx,

    /// <summary>Mrs in English, for those who use it; Sra., Madame, Frau.</summary>
    Mrs,

    /// <summary>Miss in English, for those who use it; Sra., Madame, Frau.</summary>
    Miss,
}
