using System.ComponentModel;
using System.Globalization;

namespace NewsModel.Text;

/// <summary>Lets configuration binders, designers and command lines turn text into a <typeparamref name="T"/> and back.</summary>
internal sealed class TextValueTypeConverter<T> : TypeConverter
    where T : struct, ITextValue<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? T.FromText(text) : base.ConvertFrom(context, culture, value);

    public override object? ConvertTo(ITypeDescriptorContext? context, CultureInfo? culture, object? value, Type destinationType) =>
        value is T typed && destinationType == typeof(string) ? typed.Text : base.ConvertTo(context, culture, value, destinationType);
}
