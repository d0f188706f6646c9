namespace LeadGovernance.Packaging.Checks;

/// <summary>Rules of Microsoft's solution checker that can be judged without an environment, under its ids; what cannot be judged honestly is left to it.</summary>
internal static class OfficialRules
{
    private const string Learn = "https://learn.microsoft.com/power-apps/";
    private const string Logic = Learn + "developer/data-platform/best-practices/business-logic/";
    private const string Script = Learn + "maker/data-platform/powerapps-checker/rules/web/";
    private const string Overview = Learn + "maker/data-platform/use-powerapps-checker";
    private const string Mozilla = "https://developer.mozilla.org/docs/Web/JavaScript/Reference/";
    private const string Security = "https://github.com/microsoft/eslint-plugin-sdl/blob/main/docs/rules/";

    // Registrations and forms
    public static readonly CheckRule DuplicateStep = new("meta-remove-dup-reg", "A class is registered once for the same message, table, stage and mode.", HelpUri: Logic + "do-not-duplicate-plugin-step-registration");
    public static readonly CheckRule UnfilteredUpdate = new("meta-avoid-reg-no-attribute", "A step on Update names the columns it is about.", HelpUri: Logic + "include-filtering-attributes-plugin-registration");
    public static readonly CheckRule OldStage = new("meta-avoid-crm4-event", "No step runs in the stage of Dynamics CRM 4.0.", HelpUri: Overview);
    public static readonly CheckRule OrphanedElement = new("meta-remove-orphaned-form-element", "A form's field is of a column that exists.", HelpUri: Overview);
    public static readonly CheckRule Silverlight = new("meta-avoid-silverlight", "No web resource is made with Silverlight.", HelpUri: Overview);
    public static readonly CheckRule RetrieveStep = new("meta-avoid-reg-retrieve", "No step runs on Retrieve or RetrieveMultiple.", CheckLevel.Warning, Logic + "limit-registration-plugins-retrieve-retrievemultiple");
    public static readonly CheckRule AnnotationStep = new("meta-avoid-retrievemultiple-annotation", "No step runs on RetrieveMultiple of notes.", CheckLevel.Warning, Overview);
    public static readonly CheckRule FormHandler = new("meta-remove-invalid-form-handler", "A form calls functions that its libraries have.", HelpUri: Overview);

    // Code of plug-ins and activities
    public static readonly CheckRule AllColumns = new("il-specify-column", "Code names the columns that it reads.", CheckLevel.Warning, Learn + "developer/data-platform/best-practices/work-with-data/retrieve-specific-columns-entity-via-query-apis");
    public static readonly CheckRule BatchRequest = new("il-avoid-batch-plugin", "Code in the pipeline sends no batch request.", HelpUri: Logic + "avoid-batch-requests-plugin");
    public static readonly CheckRule ParallelCode = new("il-avoid-parallel-plugin", "Code in the pipeline starts no threads.", HelpUri: Logic + "do-not-use-parallel-execution-in-plug-ins");
    public static readonly CheckRule StaticLock = new("il-avoid-lock-plugin", "Code in the pipeline locks no static member.", CheckLevel.Warning, Overview);
    public static readonly CheckRule SpecializedUpdate = new("il-avoid-specialized-update-ops", "Owner, state and business unit are changed by Update, not by messages of their own.", CheckLevel.Warning, Overview);
    public static readonly CheckRule KeepAlive = new("il-turn-off-keepalive", "Code that calls other hosts turns keep-alive off.", CheckLevel.Warning, Logic + "set-keepalive-false-interacting-external-hosts-plugin");
    public static readonly CheckRule UnpublishedMetadata = new("il-avoid-unpub-metadata", "Code does not read metadata that is not published.", CheckLevel.Warning, Overview);

    // Scripts
    public static readonly CheckRule Syntax = new("web-unsupported-syntax", "A script is written in ECMAScript 2018 or older.", HelpUri: Overview);
    public static readonly CheckRule SynchronousRequest = new("web-use-async", "A script sends no synchronous request.", HelpUri: Script + "use-async");
    public static readonly CheckRule WindowTop = new("web-avoid-window-top", "A script does not reach for window.top.", HelpUri: Script + "avoid-window-top");
    public static readonly CheckRule DebugScript = new("web-remove-debug-script", "A script has no debugger statement.", CheckLevel.Warning, Overview);
    public static readonly CheckRule StrictMode = new("web-use-strict-mode", "A script is in strict mode.", CheckLevel.Warning, Mozilla + "Strict_mode");
    public static readonly CheckRule StrictEquality = new("web-use-strict-equality-operators", "A script compares with === and !==.", CheckLevel.Warning, Mozilla + "Operators/Strict_equality");
    public static readonly CheckRule Eval = new("web-avoid-eval", "A script runs no text as code.", HelpUri: Mozilla + "Global_Objects/eval");
    public static readonly CheckRule With = new("web-avoid-with", "A script has no with statement.", HelpUri: Mozilla + "Statements/with");
    public static readonly CheckRule Alert = new("web-remove-alert", "A script calls neither alert, confirm nor prompt of the browser.", CheckLevel.Warning, "https://eslint.org/docs/rules/no-alert");
    public static readonly CheckRule Console = new("web-remove-console", "A script writes nothing to the console.", CheckLevel.Warning, "https://eslint.org/docs/rules/no-console");
    public static readonly CheckRule Cookies = new("web-sdl-no-cookies", "A script uses no cookies.", CheckLevel.Warning, Security + "no-cookies.md");
    public static readonly CheckRule DocumentDomain = new("web-sdl-no-document-domain", "A script does not write document.domain.", CheckLevel.Warning, Security + "no-document-domain.md");
    public static readonly CheckRule DocumentWrite = new("web-sdl-no-document-write", "A script does not call document.write.", CheckLevel.Warning, Security + "no-document-write.md");
    public static readonly CheckRule InnerHtml = new("web-sdl-no-inner-html", "A script writes no HTML into the page.", CheckLevel.Warning, Security + "no-inner-html.md");
    public static readonly CheckRule InsecureUrl = new("web-sdl-no-insecure-url", "A script names no http or ftp address.", CheckLevel.Warning, Security + "no-insecure-url.md");
    public static readonly CheckRule StarOrigin = new("web-sdl-no-postmessage-star-origin", "A script says to whom it posts a message.", CheckLevel.Warning, Security + "no-postmessage-star-origin.md");
    public static readonly CheckRule HtmlMethod = new("web-sdl-no-html-method", "A script does not write HTML with jQuery's html().", CheckLevel.Warning, Security + "no-html-method.md");
    public static readonly CheckRule UnsafeFunction = new("web-sdl-no-msapp-exec-unsafe", "A script does not bypass validation with MSApp.", CheckLevel.Warning, Security + "no-msapp-exec-unsafe.md");
    public static readonly CheckRule UnsafeWinJs = new("web-sdl-no-winjs-html-unsafe", "A script does not write unchecked HTML with WinJS.", CheckLevel.Warning, Security + "no-winjs-html-unsafe.md");
    public static readonly CheckRule Modal = new("web-avoid-modals", "A script opens no modal browser dialog.", HelpUri: Overview);
    public static readonly CheckRule OldODataService = new("web-avoid-crm2011-service-odata", "A script does not call the OData service of CRM 2011.", HelpUri: Overview);
    public static readonly CheckRule OldSoapService = new("web-avoid-crm2011-service-soap", "A script does not call the SOAP service of CRM 2011.", HelpUri: Overview);
    public static readonly CheckRule OldObjectModel = new("web-avoid-2011-api", "A script does not use the object model of CRM 4 and 2011.", HelpUri: Overview);
    public static readonly CheckRule UnpublishedApi = new("web-avoid-unpub-api", "A script uses nothing internal of the client.", HelpUri: Overview);
    public static readonly CheckRule LoadTheme = new("web-avoid-loadtheme", "A script does not replace the theme of the whole page.", HelpUri: Overview);
    public static readonly CheckRule BrowserApi = new("web-avoid-browser-specific-api", "A script uses nothing that one browser alone has.", HelpUri: Overview);
    public static readonly CheckRule ActivityType = new("web-avoid-isActivityType", "A script does not call isActivityType, which is deprecated.", CheckLevel.Warning, Overview);
    public static readonly CheckRule GlobalContext = new("web-use-global-context", "A script asks getGlobalContext for the context.", CheckLevel.Warning, Overview);
    public static readonly CheckRule UtilityDialogs = new("web-use-utility-dialogs", "A script opens dialogs with Xrm.Navigation.", CheckLevel.Warning, Overview);
    public static readonly CheckRule SidePane = new("web-use-appsidepane-api", "A script opens side panes with Xrm.App.sidePanes.", CheckLevel.Warning, Overview);
    public static readonly CheckRule RelativeAddress = new("web-use-relative-uri", "A script reaches the organisation by a relative address.", HelpUri: Overview);
}
