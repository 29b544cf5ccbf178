namespace InfoInterview.Letters.Templates;

/// <content>What is known where two ways meet.</content>
internal sealed partial class HtmlReader
{
    /// <summary>The state in which it does not matter any more which of two ways led here.</summary>
    /// <returns>The state; null when the ways are in different places of the HTML.</returns>
    public HtmlState? Join(HtmlState one, HtmlState other)
    {
        if (one == other)
        {
            return one;
        }

        if (one.Place == other.Place && one.Tag == other.Tag && one.IsEnd == other.IsEnd && one.Name == other.Name && (one.IsQuoted || one.Place is HtmlPlace.Unquoted or HtmlPlace.RawText))
        {
            return JoinValues(one, other);
        }

        if (one.Place == HtmlPlace.Comment && other.Place == HtmlPlace.Comment && one.Tail is "" or "!" && other.Tail is "" or "!")
        {
            return one with { Tail = string.Empty };
        }

        string tagOfOne = one.Place == HtmlPlace.TagName ? one.Tail : one.Tag;
        string tagOfOther = other.Place == HtmlPlace.TagName ? other.Tail : other.Tag;
        if (!one.IsBetweenAttributes || !other.IsBetweenAttributes || tagOfOne != tagOfOther || one.IsEnd != other.IsEnd)
        {
            return null;
        }

        bool isSpaced = Settle(one) & Settle(other);
        bool isUnquoted = one.Place == HtmlPlace.Unquoted || other.Place == HtmlPlace.Unquoted || one.Address == HtmlAddress.Fixed || other.Address == HtmlAddress.Fixed;
        return new HtmlState(HtmlPlace.Gap, tagOfOne, one.IsEnd, string.Empty, isUnquoted ? HtmlAddress.Fixed : HtmlAddress.Empty, isSpaced ? " " : string.Empty);
    }

    private HtmlState? JoinValues(HtmlState one, HtmlState other)
    {
        switch (one.Place == HtmlPlace.RawText ? HtmlAttribute.Style : one.Attribute)
        {
            case HtmlAttribute.Style:
                foreach (HtmlState state in (ReadOnlySpan<HtmlState>)[one, other])
                {
                    Load(state);
                    EndStyleWord(0);
                }

                return one with { Tail = HtmlState.Mixed };
            case HtmlAttribute.Link or HtmlAttribute.Load:
                return one with { Address = JoinAddresses(one.Address, other.Address), Tail = string.Empty };
            case HtmlAttribute.LoadAny or HtmlAttribute.Handler or HtmlAttribute.Ordinary or HtmlAttribute.Literal:
                return one with { Tail = string.Empty };
            default:
                return null;
        }
    }

    private static HtmlAddress JoinAddresses(HtmlAddress one, HtmlAddress other)
    {
        if (one == HtmlAddress.Whole || other == HtmlAddress.Whole)
        {
            return HtmlAddress.Whole;
        }

        if (one == other && one is not (HtmlAddress.Scheme or HtmlAddress.Host))
        {
            return one;
        }

        return one is HtmlAddress.Empty or HtmlAddress.Scheme or HtmlAddress.Open || other is HtmlAddress.Empty or HtmlAddress.Scheme or HtmlAddress.Open ? HtmlAddress.Open : HtmlAddress.Fixed;
    }

    /// <summary>Ends what is being read in a tag, as the blank or bracket behind it will.</summary>
    /// <returns>Whether a blank stands before, so that another attribute may begin.</returns>
    private bool Settle(HtmlState state)
    {
        Load(state);
        switch (state.Place)
        {
            case HtmlPlace.TagName:
                EndTagName(0);
                return false;
            case HtmlPlace.AttributeName:
                EndAttributeName(0);
                return false;
            case HtmlPlace.Unquoted:
                EndValue(0);
                return false;
            case HtmlPlace.AfterValue:
                return false;
            case HtmlPlace.Gap:
                return state.Tail.Length > 0;
            default:
                return true;
        }
    }
}
