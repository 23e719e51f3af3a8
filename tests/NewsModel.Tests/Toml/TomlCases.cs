namespace NewsModel.Tests.Toml;

/// <summary>Documents, after the sections of the specification of TOML 1.0, that are valid or not.</summary>
internal static class TomlCases
{
    public static string[] Valid { get; } =
    [
        "", " ", "\n", "\r\n", "# comment", "# comment\n", "\t# comment \u00E6\r\n", "\n\n# a\n\n", "#", "#\n#", "a=1# x", "a = 1 # x\n", "a=1\r\nb=2\r\n", "a=1\n\r\n\nb=2",
        "key = 'v'", "bare_key=1\nbare-key=2\n1234=3\n-=4\n_=5", "\"\"=1", "''=1", "\"127.0.0.1\"=1\n\"c d\"=2\n'x\"y'=3\n\"\u02AE\"=4", "\"a\\u0062\"=1\na=2", "\"a.b\".c=1\n'a.b'.d=2",
        "a.b.c=1", "a . b  .\tc = 1", "a.b=1\na.c=2", "fruit.apple.smooth = true\nfruit.orange = 2", "3.14159 = 'pi'", "apple.type='f'\norange.type='f'\napple.skin='thin'\norange.skin='thick'",
        "true=1\nfalse=2\ninf=3\nnan=4\n1e5=5\n1979-05-27=6",
        "s=\"\"", "s=''", "s=\"a \\b\\t\\n\\f\\r\\\"\\\\ \\u00E9 \\U0001F600\"", "s=\"tab\there\"", "s='C:\\Users\\n'", "s='tab\there'", "s=\"\u00E9 \U0001F600 \u2028 \u0080 \uFEFF\"", "s=\"'\"", "s='\"'",
        "s=\"#\"", "s='#'", "s=\"\\\\\"", "s=\"x\\\\\"\nt=1", "\"title\"=1\n'excerpt'=2\n\"\\u0074opics\"=3", "s=\"\\u0000\\u001f\\u007f\"", "s=\"\\uFFFF\\uFFFE\\U0010FFFF\"",
        "s=\"\"\"\"\"\"", "s=\"\"\"a\"\"\"", "s=\"\"\"\na\nb\"\"\"", "s=\"\"\"\r\na\r\nb\r\n\"\"\"", "s=\"\"\"a\\\n   b\"\"\"", "s=\"\"\"\\\n  \n\t a \\  \n\n b\\\n\"\"\"", "s=\"\"\"a\"b\"\"c\"\"\"",
        "s=\"\"\"\"a\"\"\"\"", "s=\"\"\"\"\"a\"\"\"\"\"", "s=\"\"\"\"\"\"\"", "s=\"\"\"\"\"\"\"\"", "s=\"\"\"\\\"\"\"\"", "s=\"\"\"\\\\\"\"\"", "s=\"\"\"\\u00e9\\n\"\"\"", "s=\"\"\"#\n[x]\na=1\"\"\"\nb=2", "s=\"\"\"\n\n\"\"\"", "s=\"\"\"\\\r\n  x\"\"\"",
        "s=''''''", "s='''a'''", "s='''\na\\n\nb'''", "s='''\r\na\r\n'''", "s='''a'b''c'''", "s=''''a''''", "s='''''a'''''", "s='''\\'''", "s='''\"\"\"'''\nt=\"\"\"'''\"\"\"",
        "i=0", "i=+0", "i=-0", "i=42", "i=+99", "i=-17", "i=1_000", "i=5_349_221", "i=53_49_221", "i=1_2_3_4_5", "i=0xDEADBEEF", "i=0xdead_beef", "i=0o01234567", "i=0o755", "i=0b11010110",
        "i=0x0", "i=0x00", "i=0b0", "i=0o0", "i=0b1_0", "i=9223372036854775807", "i=-9223372036854775808", "i=0x7FFFFFFFFFFFFFFF", "i=0o777777777777777777777", "i=123456789012345678", "i=+1_0",
        "f=+1.0", "f=3.1415", "f=-0.01", "f=5e+22", "f=1e06", "f=-2E-2", "f=6.626e-34", "f=224_617.445_991_228", "f=0.0", "f=-0.0", "f=+0.0", "f=0e0", "f=1e0_1", "f=9_9.9_9e1_0",
        "f=inf", "f=+inf", "f=-inf", "f=nan", "f=+nan", "f=-nan", "f=1.7976931348623157e308", "f=5e-324", "f=1_0e1",
        "b=true", "b=false",
        "d=1979-05-27T07:32:00Z", "d=1979-05-27T00:32:00-07:00", "d=1979-05-27T00:32:00.999999-07:00", "d=1979-05-27 07:32:00Z", "d=1979-05-27t07:32:00z", "d=1979-05-27T07:32:00", "d=1979-05-27 07:32:00",
        "d=1979-05-27T00:32:00.5", "d=1979-05-27", "d=07:32:00", "d=00:32:00.999999", "d=1979-05-27 # x", "d=1979-05-27 \n", "d=2000-02-29", "d=0001-01-01", "d=9999-12-31T23:59:59Z", "d=1979-05-27T07:32:00-00:00",
        "d=[1979-05-27, 07:32:00,1979-05-27 07:32:00]", "d=1979-05-27T07:32:00.1234567Z", "d=1979-05-27T07:32:00+14:00",
        "a=[]", "a=[ ]", "a=[\n]", "a=[1,2,3]", "a=[ 1 , 2 ]", "a=[1,2,]", "a=[\n1,\n2\n]", "a=[\n  1, # one\n  # none\n  2 # two\n  , 3\n]", "a=[[1,2],['a']]", "a=[1,'x',1.5,true,{b=1}]", "a=[\r\n1,\r\n]\r\n",
        "a=[{x=1,y=2},{x=7}]", "a=['''\n]''', \"\"\"\n,\"\"\"]", "a=[#]\n]", "a=[[[[[]]]]]", "a=['a','b' ] # ]",
        "t={}", "t={ }", "t={a=1}", "t = { a = 1, b = 'x' }", "t={a.b=1,a.c=2}", "t={\"a b\"=1,'c'=2}", "t={a={b={c={}}}}", "t={a=[1,\n2]}", "t={a=[\n# c\n{b=1}\n]}", "t={a='}'}",
        "[t]", "[t]\n", "[ t ]", "[t] # x", "[a.b.c]", "[ a . b . c ]", "['a'.\"b\".c]", "[\"\"]", "[''.'']", "[a]\nx=1\n[b]\ny=2", "[x.y.z.w]\n[x]", "[a.b]\nc=1\n[a]\nd=2", "[a]\n[a.b]\n[a.b.c]", "[a.b]\n[a.c]\n[a]",
        "[fruit]\n[animal]\n[fruit.apple]\n[animal.dog]\n[fruit.orange]", "name='x'\n[a]\nname='y'\n[a.b]\nname='z'", "[fruit]\napple.color='red'\napple.taste.sweet=true\n[fruit.apple.texture]\nsmooth=true",
        "a.b=1\n[a.c]\nd=1", "a.b.c=1\n[a.d]\n[a.b.e]", "x=1\n\n[a]\n\n  indented = 1\n\t[a.b]\n\tc = 2", "[a.b.c]\nz=1\n[a]\nb.x=2", "[1.2]\n[true]\n[nan]",
        "[[p]]", "[[p]]\n[[p]]\n[[p]]", "[[p]]\nname='H'\n\n[[p]]\n\n[[p]]\nname='N'", "[[ a . b ]]", "[[a]]\n[a.b]\nc=1\n[[a]]\n[a.b]\nc=2", "[[f]]\nn='a'\n[f.p]\nc='r'\n[[f.v]]\nn='x'\n[[f.v]]\nn='y'\n[[f]]\nn='b'\n[[f.v]]\nn='z'",
        "[a]\n[[a.b]]\n[[a.b]]\n[a.c]", "[[a.b]]\nx=1\n[a]\ny=2", "[[a.b]]\n[[a.b.c]]\n[a.b.d]\n[[a.b]]", "[[a]]\nb.c=1\n[[a]]\nb.c=2", "[[images]]\nurl='a'\n[[images]]\nurl='b'\n[provider]\nname='x'\n[[related]]\n[[related.images]]\n[related.provider]",
        "\uFEFFa=1", "[a]\nb={c=1}\nd=[{e=1}]", "[[a]]#x\n[a.b]#y", "[[a]]\n[[a.b]]\n[[a.b.c]]\nx=1\n[[a]]\n[[a.b]]\n[[a.b.c]]\ny=2",
    ];

    public static string[] Invalid { get; } =
    [
        "a", "a=", "a = # x", "=1", "= 'x'", "a==1", "a b=1", "a.=1", ".a=1", "a..b=1", ".", "a: 1", "title: x", "\u00E9=1", "a=1 b=2", "a=1,b=2", "a=1\rb=2", "a=1\r", "\r", "a=\n1", "a\n=1", "a.\nb=1", "\"a=1", "'a'b=1",
        "\"\"\"a\"\"\"=1", "'''a'''=1", "\"a\nb\"=1", "a=x", "a=tru", "a=True", "a=TRUE", "a=truer", "a=true1", "a=yes", "a=null", "a=~", "a=Hello World", "a=Hello", "a=-", "a=+", "a=,", "a=]", "a=}", "a=\\", "a=@",
        "a=\"", "a='", "a=\"x", "a='x", "a=\"x\n\"", "a='x\n'", "a='x\r\n'", "a=\"\\\"", "a=\"\\q\"", "a=\"\\a\"", "a=\"\\ \"", "a=\"\\u12\"", "a=\"\\uD800\"", "a=\"\\uDFFF\"", "a=\"\\U00110000\"", "a=\"\\U123\"", "a=\"\\uG000\"",
        "a=\"\\U0000004\"", "a=\"\u0001\"", "a='\u0001'", "a=\"\u007F\"", "a='\u007F'", "a=\"\0\"", "a=\"x\ry\"", "a='x\ry'", "a=\"\"\"\u0001\"\"\"", "a='''\u0001'''", "a=\"\"\"x\ry\"\"\"", "a='''x\ry'''", "# \u0001", "# \u007F", "# \0", "# x\ry",
        "a=\"\"\"", "a=\"\"\"x", "a=\"\"\"x\"\"", "a='''", "a='''x''", "a=\"\"\"\\q\"\"\"", "a=\"\"\"\\ x\"\"\"", "a=''''''''''''", "a=\"x\"y", "a='x'y", "a=\"\"\"x\"\"\"y", "a=\"\"\"\\uD800\"\"\"",
        "a=01", "a=+01", "a=-01", "a=00", "a=1_", "a=_1", "a=1__0", "a=--1", "a=+-1", "a=0x", "a=0o", "a=0b", "a=0xG", "a=0o8", "a=0b2", "a=0x_1", "a=0x1_", "a=0x1__2", "a=+0x1", "a=-0b1", "a=0X1", "a=0O1", "a=0B1",
        "a=9223372036854775808", "a=-9223372036854775809", "a=99999999999999999999", "a=1x", "a=0x1.5",
        "a=.5", "a=5.", "a=1.e5", "a=1e", "a=1e+", "a=1_e5", "a=1e_5", "a=1e5_", "a=1._5", "a=1_.5", "a=1.5_", "a=00.1", "a=01.5", "a=1.5.5", "a=1e5.5", "a=+.5", "a=Inf", "a=INF", "a=NaN", "a=infinity", "a=in", "a=++inf",
        "a=1979-05-27T", "a=1979-05-27T07", "a=1979-5-27", "a=1979-05-7", "a=79-05-27", "a=1979-13-01", "a=1979-00-01", "a=1979-01-00", "a=1979-02-29", "a=2021-02-30", "a=1979-05-27T24:00:00Z", "a=1979-05-27T07:60:00",
        "a=1979-05-27T07:32:61", "a=1979-05-27T07:32:00.", "a=1979-05-27T07:32:00+25:00", "a=1979-05-27T07:32:00+07", "a=1979-05-27T07:32:00+0700", "a=1979-05-27T07:32:00ZZ", "a=1979-05-27_07:32:00", "a=1979/05/27", "a=0000-01-01",
        "a=7:32:00", "a=24:00:00", "a=07:32:00Z", "a=07:32:00+01:00", "a=1979-05-27Z", "a=10000-01-01", "a=1979-05-27  07:32:00", "a=1979-05-27 x", "a=12:00:00:00",
        "a=[", "a=[1", "a=[1,", "a=[,]", "a=[,1]", "a=[1,,2]", "a=[1,2,,]", "a=[1 2]", "a=[1\n2]", "a=[1]]", "a=[1}", "a=[a]", "a=[1] b=2", "a=[#]", "a=[1, # x", "a=[1;2]", "a=[b=1]",
        "a={", "a={b", "a={b=", "a={b=1", "a={b=1,", "a={,}", "a={,b=1}", "a={b=1,,c=2}", "a={b=1 c=2}", "a={b=1;c=2}", "a={b}", "a={b=1]", "a={b=1}}", "a={b=1} c=2", "a={1}",
        "[", "[]", "[ ]", "[a", "[a\n]", "[a]]", "[[a]", "[[]]", "[[a]\n]", "[ [a]]", "[[a] ]", "[a.]", "[.a]", "[a..b]", "[a b]", "[a]b=1", "[a] b", "[a=1]", "[a]\n[", "[\"a]", "['a\n']", "[a.\nb]", "[\u00E9]", "[[a]]b", "[a]#\u0001",
        "a=1\na=2", "a=1\n'a'=2", "\"\\u0061\"=1\na=2", "[a]\n[a]", "[a]\nb=1\n[a]\nb=1", "[a]\n['a']", "[a.b]\n[a]\n[a.b]", "[a]\nb=1\n[a.b]", "a=1\n[a]", "a=1\n[a.b]", "a=1\na.b=2", "a.b=1\na=2", "a.b=1\na.b=2", "a.b=1\na.b.c=2",
        "a.b.c=1\na.b=2", "[a]\nb.c=1\n[a.b]", "a.b=1\n[a]", "a.b.c=1\n[a.b]", "[a.b.c]\nz=1\n[a]\nb.c.t=2", "[a.b.c.d]\nz=1\n[a]\nb.c.d.k.t=1", "a={b=1}\na.c=2", "a={b=1}\n[a]", "a={b=1}\n[a.c]", "a={}\n[a.b.c]",
        "a={b={c=1},b.d=2}", "a={b=1,b=2}", "a={b.c=1,b=2}", "a={b=1,b.c=2}", "a=[]\n[[a]]", "a=[{b=1}]\n[[a]]", "a=[1]\n[a.b]", "[a]\n[[a]]", "[[a]]\n[a]", "[a.b]\n[[a]]", "[[a.b]]\n[a]\nb.c=1", "[[a.b]]\n[a.b]", "a=1\n[[a]]",
        "[[a]]\n[a.b]\n[[a.b]]", "[[a]]\n[[a.b]]\n[a.b]", "a=[{b=1}]\n[a.c]", "a.b=[]\n[[a.b]]", "[t]\na=1\nb=2\na=3",
    ];

    /// <summary>Documents about which Tomlyn is of another mind, with the reason.</summary>
    public static TheoryData<string, bool, string> Differences { get; } = new()
    {
        { "a={b=1,}", false, "TOML 1.1 has a comma behind the last pair in braces." },
        { "a={\nb=1}", false, "TOML 1.1 has line breaks in braces." },
        { "a={b=1,\nc=2\n}", false, "TOML 1.1 has line breaks in braces." },
        { "a={ # x\n}", false, "TOML 1.1 has comments in braces." },
        { "a=\"\\e\"", false, "TOML 1.1 has the escape of ESC." },
        { "a=\"\\x41\"", false, "TOML 1.1 has escapes of two digits." },
        { "a=07:32", false, "TOML 1.1 has times without seconds." },
        { "a=2020-01-01T00:00", false, "TOML 1.1 has times without seconds." },
        { "a=2020-01-01 00:00Z", false, "TOML 1.1 has times without seconds." },
        { "a=0xFFFFFFFFFFFFFFFF", false, "It is beyond the 64 bits with a sign, and Tomlyn takes it as -1." },
        { "a=1979-05-27T07:32:00.123456789Z", true, "Tomlyn has no more than seven digits of a fraction." },
        { "a=1979-05-27T07:32:00+23:59", true, "Tomlyn has no more than 14 hours of an offset." },
        { "s=\"\"\"a\\  \n\"b\"\"\"", true, "Tomlyn does not take a quote behind a backslash that ends a line." },
        { "s=\"\uFFFD\"", true, "Tomlyn does not take U+FFFD." },
        { "d=0_7:32:00", false, "Tomlyn takes an underscore in a time." },
        { "s=\"\"\"\\\r\n\rx\"\"\"", false, "Tomlyn takes a carriage return alone behind a backslash that ends a line." },
        { "[[a]]\nb=1\n[a.b]", false, "A header defines a key that the last table of an array has already." },
        { "[[a]]\nb.c=1\n[a.b]", false, "A header defines a table that dotted keys have defined already." },
        { "[a.b.c]\nz=1\n[a]\nb.x=2\n[a.b]\n", false, "A dotted key has defined the table already." },
    };
}
