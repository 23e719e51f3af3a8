namespace NewsModel.Schema;

/// <summary>The field of a record that holds the value of a key.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
internal delegate ref TValue FieldOf<in T, TValue>(T record)
    where T : class;

/// <summary>Reads and sets the value of a key: in a field, or through a user's methods.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <typeparam name="TValue">The value.</typeparam>
internal readonly struct FieldAccess<T, TValue>
    where T : class
{
    private readonly FieldOf<T, TValue>? _field;
    private readonly Func<T, TValue>? _get;
    private readonly Action<T, TValue>? _set;

    public FieldAccess(FieldOf<T, TValue> field) => _field = field;

    public FieldAccess(Func<T, TValue> get, Action<T, TValue> set) => (_get, _set) = (get, set);

    public TValue Get(T record) => _field is null ? _get!(record) : _field(record);

    /// <summary>Sets the value of a record that is not shared yet.</summary>
    public void Set(T record, TValue value)
    {
        if (_field is null)
        {
            _set!(record, value);
        }
        else
        {
            _field(record) = value;
        }
    }
}
