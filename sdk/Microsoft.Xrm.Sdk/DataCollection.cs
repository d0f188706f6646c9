using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>The platform's list.</summary>
[Serializable]
public class DataCollection<T> : Collection<T>
{
    internal DataCollection()
    {
    }

    internal DataCollection(IList<T> list)
        : base(list)
    {
    }

    public void AddRange(params T[] items) => AddRange((IEnumerable<T>)items);

    public void AddRange(IEnumerable<T> items)
    {
        if (items == null)
        {
            return;
        }

        foreach (var item in items)
        {
            Add(item);
        }
    }

    public T[] ToArray() => Items.ToArray();
}

/// <summary>The platform's dictionary; for the serialiser it is a list of pairs.</summary>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly Dictionary<TKey, TValue> values = new();

    protected DataCollection()
    {
    }

    protected DataCollection(IDictionary<TKey, TValue> collection) => AddRange(collection);

    public int Count => values.Count;

    public virtual bool IsReadOnly => false;

    public ICollection<TKey> Keys => values.Keys;

    public ICollection<TValue> Values => values.Values;

    /// <summary>Reading a key that is absent throws KeyNotFoundException.</summary>
    public virtual TValue this[TKey key]
    {
        get => values[key];
        set
        {
            CheckWritable();
            values[key] = value;
        }
    }

    public void Add(KeyValuePair<TKey, TValue> item) => Add(item.Key, item.Value);

    public void Add(TKey key, TValue value)
    {
        CheckWritable();
        values.Add(key, value);
    }

    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        CheckWritable();
        if (items == null)
        {
            return;
        }

        foreach (var item in items)
        {
            values.Add(item.Key, item.Value);
        }
    }

    public void Clear()
    {
        CheckWritable();
        values.Clear();
    }

    public bool Contains(TKey key) => values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => ((ICollection<KeyValuePair<TKey, TValue>>)values).Contains(key);

    public bool ContainsKey(TKey key) => values.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<TKey, TValue>>)values).CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => values.GetEnumerator();

    public bool Remove(TKey key)
    {
        CheckWritable();
        return values.Remove(key);
    }

    public bool Remove(KeyValuePair<TKey, TValue> item)
    {
        CheckWritable();
        return ((ICollection<KeyValuePair<TKey, TValue>>)values).Remove(item);
    }

    public bool TryGetValue(TKey key, out TValue value) => values.TryGetValue(key, out value);

    private void CheckWritable()
    {
        if (IsReadOnly)
        {
            throw new InvalidOperationException("The collection is read-only. Copy its entries into a new one to change them.");
        }
    }
}
