namespace InfoInterview.Letters.Templates;

/// <summary>How strict the checker is.</summary>
public enum TemplateProfile
{
    /// <summary>Refuses errors (E-) and doubts (W-), but for doubts that are allowed one by one. For templates that people's letters are made from.</summary>
    Letter,

    /// <summary>Refuses errors (E-) only; doubts are warnings.</summary>
    Core,
}
