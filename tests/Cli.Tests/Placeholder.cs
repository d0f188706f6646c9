namespace LeadGovernance.Cli.Tests;
