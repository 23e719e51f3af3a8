namespace NewsModel.Tool.Output;

/// <summary>Colours of text for people, as the codes of ECMA-48 that every terminal knows.</summary>
internal enum Ink
{
    /// <summary>As the terminal has it.</summary>
    Plain = 0,

    /// <summary>What the eye should find first.</summary>
    Bold = 1,

    /// <summary>Errors.</summary>
    Red = 31,

    /// <summary>What went well.</summary>
    Green = 32,

    /// <summary>Warnings.</summary>
    Yellow = 33,

    /// <summary>What is beside the point.</summary>
    Grey = 90,
}
