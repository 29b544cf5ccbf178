namespace InfoInterview.Privacy;

/// <summary>Why a private value is opened.</summary>
public enum Purpose
{
    /// <summary>To show it to the person who keeps it: a console message, an own note.</summary>
    ShowToOwner,

    /// <summary>To keep it in the owner's store.</summary>
    Store,

    /// <summary>To answer the person whom it is about (GDPR article 15).</summary>
    SubjectAccess,

    /// <summary>To find what must be erased (GDPR article 17).</summary>
    Erase,
}
