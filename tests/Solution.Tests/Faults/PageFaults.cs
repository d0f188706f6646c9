using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace LeadGovernance.Solution.Tests.Faults;

/// <summary>In web resources and scripts.</summary>
internal static class PageFaults
{
    public static IReadOnlyList<Fault> All =>
    [
        Plant.Text("A web resource without its content", "LGS1101", Plant.Customizations, "<FileName>/WebResources/lgov_", "<FileName>/WebResources/lgov_no_"),
        Plant.Entries("A web resource that is too large", "LGS1102", parts => parts[Resource(parts, "pagescss")] = Encoding.UTF8.GetBytes(new string(' ', (5 * 1024 * 1024) + 1))),
        Plant.Text("A style sheet that is shipped as a picture", "LGS1103", Plant.Customizations, "<WebResourceType>2</WebResourceType>", "<WebResourceType>5</WebResourceType>"),
        Page("A page that loads what is not there", "LGS1104", page => page.Replace("href=\"pages.css\"", "href=\"page.css\"", StringComparison.Ordinal)),
        Page("A page that loads from another folder", "LGS1104", page => page.Replace("src=\"pages.js\"", "src=\"scripts/pages.js\"", StringComparison.Ordinal)),
        Page("A link in a comment is none", "", page => page + "<!-- <a href=\"nothing.html\">nothing</a> -->"),
        Page("A link to the same folder by its way up", "", page => page + "<a href=\"../lgov_/help.html?x=1#top\">help</a><a href=\"https://learn.microsoft.com\">learn</a>"),
        // Nothing else bears the name of a script.
        Plant.Text("A control of Silverlight", "meta-avoid-silverlight", Plant.Customizations, "<WebResourceType>3</WebResourceType>", "<WebResourceType>8</WebResourceType>", "LGS1103"),

        .. Lines.Select(line => Script($"A script with {line.Code}", line.Rule, script => $"{script}\n(function () {{ 'use strict'; {line.Code} }})();\n")),
        Script("A script that is not strict", "web-use-strict-mode", _ => "var a = 1;"),
        // Strict mode knows no with.
        Script("A script with a with statement", "web-avoid-with", _ => "with (a) { b(); }", "web-use-strict-mode"),
    ];

    private static readonly (string Code, string Rule)[] Lines =
    [
        ("eval('1');", "web-avoid-eval"),
        ("window.eval('1');", "web-avoid-eval"),
        ("new Function('return 1')();", "web-avoid-eval"),
        ("alert('no');", "web-remove-alert"),
        ("window.confirm('no');", "web-remove-alert"),
        ("console.log('no');", "web-remove-console"),
        ("debugger;", "web-remove-debug-script"),
        ("var a = 1 == 2;", "web-use-strict-equality-operators"),
        ("window.top.close();", "web-avoid-window-top"),
        ("window.showModalDialog('x');", "web-avoid-modals"),
        ("showModalDialog('x');", "web-avoid-modals"),
        ("fetch('/XRMServices/2011/OrganizationData.svc/LeadSet');", "web-avoid-crm2011-service-odata"),
        ("fetch('/XRMServices/2011/Organization.svc/web');", "web-avoid-crm2011-service-soap"),
        ("crmForm.Save();", "web-avoid-2011-api"),
        ("Xrm.Internal.getEntityCode('lead');", "web-avoid-unpub-api"),
        ("loadTheme({});", "web-avoid-loadtheme"),
        ("new ActiveXObject('x');", "web-avoid-browser-specific-api"),
        ("Xrm.Utility.isActivityType('task');", "web-avoid-isActivityType"),
        ("Xrm.Page.context.getUserId();", "web-use-global-context"),
        ("Xrm.Utility.alertDialog('x');", "web-use-utility-dialogs"),
        ("Xrm.Panel.loadPanel('x', 'y');", "web-use-appsidepane-api"),
        ("new XMLHttpRequest().open('GET', '/x', false);", "web-use-async"),
        ("document.write('x');", "web-sdl-no-document-write"),
        ("var c = document.cookie;", "web-sdl-no-cookies"),
        ("document.domain = 'x';", "web-sdl-no-document-domain"),
        ("document.body.innerHTML = 'x';", "web-sdl-no-inner-html"),
        ("$('#a').html('x');", "web-sdl-no-html-method"),
        ("MSApp.execUnsafeLocalFunction(f);", "web-sdl-no-msapp-exec-unsafe"),
        ("WinJS.Utilities.setInnerHTMLUnsafe(e, 'x');", "web-sdl-no-winjs-html-unsafe"),
        ("window.postMessage('x', '*');", "web-sdl-no-postmessage-star-origin"),
        ("var u = 'http://example.org';", "web-sdl-no-insecure-url"),
        ("var u = 'ftp://example.org';", "web-sdl-no-insecure-url"),
        ("fetch('https://other.example.dynamics.com/api/data/v9.2/leads');", "web-use-relative-uri"),
        ("var x = a?.b;", "web-unsupported-syntax"),
        ("var space = 'http://www.w3.org/2000/svg';", ""),
        ("var x = { top: window.topic };", ""),
        ("var text = 'alert(1); eval(2); debugger;'; /* console.log(text) */", ""),
        ("/* document.write('x'); crmForm */ var y = this.eval2, z = { console: 1 };", ""),
    ];

    private static Fault Page(string name, string rule, Func<string, string> edit) => Edit(name, rule, "starthtml", edit);

    private static Fault Script(string name, string rule, Func<string, string> edit, params string[] beside) => Edit(name, rule, "pagesjs", edit, beside);

    private static Fault Edit(string name, string rule, string resource, Func<string, string> edit, params string[] beside) =>
        Plant.Entries(name, rule, parts => parts[Resource(parts, resource)] = Encoding.UTF8.GetBytes(edit(Encoding.UTF8.GetString(parts[Resource(parts, resource)]))), beside);

    private static string Resource(SortedDictionary<string, byte[]> parts, string name) => parts.Keys.Single(key => key.StartsWith("WebResources/lgov_" + name, StringComparison.Ordinal));
}
