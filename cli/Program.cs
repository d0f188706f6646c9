using System;
using System.Text;
using LeadGovernance.Cli;
using LeadGovernance.Cli.Presentation;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return LeadGovCommand.Run(args, Terminal.Process());
