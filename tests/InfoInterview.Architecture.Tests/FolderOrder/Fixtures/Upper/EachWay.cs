#pragma warning disable // One wrong arrow in each nested type, on purpose.
using InfoInterview.Architecture.FolderOrder.Fixtures.Lower;

namespace InfoInterview.Architecture.FolderOrder.Fixtures.Upper;

/// <summary>Each nested type uses the lower folder in one way only, the way that it is named after.</summary>
internal static class EachWay
{
    public sealed class BaseClass : Low;

    public sealed class Interface : ILow;

    public sealed class Field
    {
        private Low? low;
    }

    public sealed class ArrayField
    {
        private Low[]? lows;
    }

    public sealed class GenericField
    {
        private Dictionary<string, List<Low>>? lows;
    }

    public abstract class Property
    {
        public abstract Low Value { get; }
    }

    public sealed class Event
    {
        public event Action<Low>? Happened;
    }

    public abstract class Returned
    {
        public abstract Low Value();
    }

    public abstract class Parameter
    {
        public abstract void Take(in Low low);
    }

    public sealed class TypeConstraint<T>
        where T : Low;

    public abstract class MethodConstraint
    {
        public abstract void Take<T>()
            where T : ILow;
    }

    [LowMark]
    public sealed class AttributeOnType;

    public sealed class AttributeOnParameter
    {
        public void Take([LowMark] int number)
        {
        }
    }

    public sealed class AttributeOnReturn
    {
        [return: LowMark]
        public int Take() => 1;
    }

    [SaysType(typeof(Low))]
    public sealed class TypeInAttribute;

    [SaysType(Named = typeof(List<Low>))]
    public sealed class GenericTypeInAttribute;

    [SaysType(LowKind.Second)]
    public sealed class EnumInAttribute;

    public sealed class Local
    {
        public bool Take(object value)
        {
            Low? low = null;
            for (int i = 0; i < 2; i++)
            {
                low = null;
            }

            return low == null;
        }
    }

    public sealed class Call
    {
        public int Take() => Low.Count;
    }

    public sealed class CallInCondition
    {
        public int Take(int number) => number switch { 1 => 10, 2 => 20, 3 => 30, 4 => 40, 5 => Low.Count, 6 => 7, _ => 0 };
    }

    public sealed class Creation
    {
        public object Take() => new Low();
    }

    public sealed class TypeOf
    {
        public Type Take() => typeof(ILow);
    }

    public sealed class Pattern
    {
        public bool Take(object value) => value is LowFault;
    }

    public sealed class Cast
    {
        public object Take(object value) => (Low)value;
    }

    public sealed class Boxing
    {
        public object Take() => LowKind.Second;
    }

    public sealed class GenericMethodArgument
    {
        public object Take(object[] values) => values.OfType<Low>();
    }

    public sealed class Catch
    {
        public int Take()
        {
            try
            {
                return int.Parse("1");
            }
            catch (LowFault)
            {
                return 0;
            }
        }
    }

    public sealed class Lambda
    {
        public Func<object> Take() => static () => new Low();
    }

    public sealed class Closure
    {
        public Func<int> Take(int number) => () => number + Low.Count;
    }

    public sealed class LocalFunction
    {
        public int Take()
        {
            return Inner() + Inner();
            static int Inner() => Low.Count;
        }
    }

    public sealed class Iterator
    {
        public IEnumerable<int> Take()
        {
            yield return 1;
            yield return Low.Count;
        }
    }

    public sealed class Async
    {
        public async Task<int> Take()
        {
            await Task.Yield();
            return Low.Count;
        }
    }

    public sealed class MethodGroup
    {
        public Func<object> Take() => Low.One;
    }

    public sealed class StaticInitializer
    {
        private static readonly int Number = Low.Count;
    }
}
