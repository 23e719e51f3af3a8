using Microsoft.Extensions.DependencyInjection;

namespace NewsModel.DependencyInjection;

/// <summary>All that <c>AddNewsModel</c> was given, and the services created from it. It is a service itself, so the next call finds it.</summary>
internal sealed class NewsModelRegistration
{
    private readonly List<ServiceDescriptor> _descriptors = [];

    public NewsModelRegistration(NewsModelOptions options, ValueList<AddedFormat> added)
    {
        Options = options;
        Added = added;
    }

    public NewsModelOptions Options { get; }

    /// <summary>The formats besides those of this library.</summary>
    public ValueList<AddedFormat> Added { get; }

    public static NewsModelRegistration? Find(IServiceCollection services)
    {
        foreach (ServiceDescriptor descriptor in services)
        {
            if (descriptor.ServiceType == typeof(NewsModelRegistration))
            {
                return (NewsModelRegistration?)descriptor.ImplementationInstance;
            }
        }

        return null;
    }

    /// <summary>Registers the services, replacing those of an earlier call in place.</summary>
    public void Register(IServiceCollection services, NewsModelRegistration? previous)
    {
        ArticleSerializer serializer = MakeSerializer();
        int at = services.Count;
        foreach (ServiceDescriptor descriptor in previous?._descriptors ?? [])
        {
            int index = services.IndexOf(descriptor);
            if (index >= 0)
            {
                services.RemoveAt(index);
                at = Math.Min(at, index);
            }
        }

        bool isTaken = services.Take(at).Any(d => d.ServiceType == typeof(IArticleSerializer) && !d.IsKeyedService);
        _descriptors.Add(ServiceDescriptor.Singleton(this));
        _descriptors.Add(ServiceDescriptor.Singleton(Options));
        _descriptors.Add(ServiceDescriptor.Singleton(serializer));
        if (!isTaken)
        {
            _descriptors.Add(ServiceDescriptor.Singleton<IArticleSerializer>(serializer));
        }

        foreach (ArticleFormat format in serializer.Formats)
        {
            _descriptors.Add(ServiceDescriptor.Singleton(format));
            _descriptors.Add(ServiceDescriptor.KeyedSingleton(format.Name, format));
        }

        foreach (ServiceDescriptor descriptor in _descriptors)
        {
            services.Insert(at++, descriptor);
        }
    }

    private ArticleSerializer MakeSerializer()
    {
        List<ArticleFormat> formats = [.. Added.Select(a => a.Format)];
        foreach (ArticleFormat builtIn in ArticleSerializer.BuiltIn)
        {
            int replacement = formats.FindIndex(f => f.Name == builtIn.Name);
            formats.Add(replacement < 0 ? Options.Style(builtIn) : formats[replacement]);
            if (replacement >= 0)
            {
                formats.RemoveAt(replacement);
            }
        }

        ArticleFormat fallback = formats.Find(f => f.Name == ArticleSerializer.BuiltIn[0].Name)!;
        return new([.. formats], Options.Read, fallback);
    }
}
