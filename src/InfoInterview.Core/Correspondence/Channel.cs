namespace InfoInterview.Correspondence;

/// <summary>How a message travels (R35, R78).</summary>
public enum Channel
{
    /// <summary>E-mail.</summary>
    Email,

    /// <summary>A phone call.</summary>
    Phone,

    /// <summary>Face to face.</summary>
    InPerson,

    /// <summary>A letter by post.</summary>
    PostalMail,

    /// <summary>A note or message on LinkedIn.</summary>
    LinkedIn,
}
