/* Written from solution/schema by: dotnet run --project cli -- pack --write-registrations */
(function (root) {
  "use strict";

  root.LeadGovernance = root.LeadGovernance || {};
  root.LeadGovernance.facts = {
    "words": {
      "HandOver": {
        "1033": "Hand over to field sales",
        "1031": "An den Außendienst übergeben"
      },
      "Accept": {
        "1033": "Accept",
        "1031": "Annehmen"
      },
      "Reject": {
        "1033": "Reject",
        "1031": "Ablehnen"
      },
      "Dispute": {
        "1033": "Dispute the rejection",
        "1031": "Ablehnung anfechten"
      },
      "Exception": {
        "1033": "Ask for an exception",
        "1031": "Um eine Ausnahme bitten"
      },
      "Why": {
        "1033": "Why this owner?",
        "1031": "Warum diese Zuständigkeit?"
      },
      "HandOverQuestion": {
        "1033": "Offer {0} to field sales? It has to answer within the charter's time.",
        "1031": "{0} dem Außendienst anbieten? Er muss in der Frist der Charta antworten."
      },
      "HandOverMany": {
        "1033": "Offer {1} leads to field sales?",
        "1031": "{1} Leads dem Außendienst anbieten?"
      },
      "NotOffered": {
        "1033": "This lead isn't waiting for an answer of field sales. It has to be handed over first.",
        "1031": "Dieser Lead wartet auf keine Antwort des Außendienstes. Er muss zuerst übergeben werden."
      },
      "NotRejected": {
        "1033": "Field sales hasn't rejected this lead: there is nothing to dispute.",
        "1031": "Der Außendienst hat diesen Lead nicht abgelehnt: Es gibt nichts anzufechten."
      },
      "Missing": {
        "1033": "Missing for Sales Ready Lead: {0}.",
        "1031": "Für den Sales Ready Lead fehlt: {0}."
      },
      "Next": {
        "1033": "Next: {0}",
        "1031": "Als Nächstes: {0}"
      },
      "Working": {
        "1033": "One moment …",
        "1031": "Einen Moment …"
      },
      "Failed": {
        "1033": "That didn't work",
        "1031": "Das ging nicht"
      },
      "FailedText": {
        "1033": "The server didn't answer as expected. Try again, or ask your administrator.",
        "1031": "Der Server hat nicht wie erwartet geantwortet. Bitte noch einmal versuchen oder die Administration fragen."
      },
      "Close": {
        "1033": "Close",
        "1031": "Schließen"
      },
      "Cancel": {
        "1033": "Cancel",
        "1031": "Abbrechen"
      },
      "RejectionReason": {
        "1033": "Rejection reason",
        "1031": "Ablehnungsgrund"
      },
      "ChooseReason": {
        "1033": "Choose a reason",
        "1031": "Bitte einen Grund wählen"
      },
      "WakeDate": {
        "1033": "Wake date (optional)",
        "1031": "Wiedervorlage (freiwillig)"
      },
      "WhyWrong": {
        "1033": "Why is the rejection wrong?",
        "1031": "Warum ist die Ablehnung falsch?"
      },
      "WhyNow": {
        "1033": "Why can't this lead wait?",
        "1031": "Warum kann dieser Lead nicht warten?"
      },
      "Grant": {
        "1033": "Grant",
        "1031": "Erteilen"
      },
      "DeclineException": {
        "1033": "Decline",
        "1031": "Ablehnen"
      },
      "GrantQuestion": {
        "1033": "Grant the exception for {0}? It lasts as many days as the charter says, and lets one change of owner through.",
        "1031": "Die Ausnahme für {0} erteilen? Sie gilt so viele Tage, wie die Charta sagt, und lässt einen Besitzerwechsel zu."
      },
      "DeclineQuestion": {
        "1033": "Decline the exception for {0}? Whoever wants it then has to ask again.",
        "1031": "Die Ausnahme für {0} ablehnen? Wer sie möchte, muss dann erneut darum bitten."
      },
      "UpholdDispute": {
        "1033": "Uphold the dispute",
        "1031": "Anfechtung stattgeben"
      },
      "DismissDispute": {
        "1033": "Dismiss the dispute",
        "1031": "Anfechtung zurückweisen"
      },
      "UpholdQuestion": {
        "1033": "Uphold the dispute? The rejection then counts as never given, and the lead can be handed over again.",
        "1031": "Der Anfechtung stattgeben? Die Ablehnung gilt dann als nie erfolgt, und der Lead kann erneut übergeben werden."
      },
      "DismissQuestion": {
        "1033": "Dismiss the dispute? The rejection then stands for good.",
        "1031": "Die Anfechtung zurückweisen? Die Ablehnung bleibt dann endgültig bestehen."
      },
      "Acknowledge": {
        "1033": "Acknowledge",
        "1031": "Zur Kenntnis nehmen"
      },
      "Resolve": {
        "1033": "Resolve",
        "1031": "Erledigen"
      },
      "WhatWasDone": {
        "1033": "What was done about it?",
        "1031": "Was wurde unternommen?"
      }
    },
    "options": {
      "lgov_handoverstate": {
        "None": {
          "value": 723100000,
          "label": {
            "1033": "None",
            "1031": "Keine"
          }
        },
        "Pending": {
          "value": 723100001,
          "label": {
            "1033": "Pending",
            "1031": "Offen"
          }
        },
        "Accepted": {
          "value": 723100002,
          "label": {
            "1033": "Accepted",
            "1031": "Angenommen"
          }
        },
        "Rejected": {
          "value": 723100003,
          "label": {
            "1033": "Rejected",
            "1031": "Abgelehnt"
          }
        },
        "Returned": {
          "value": 723100004,
          "label": {
            "1033": "Returned",
            "1031": "Zurückgegangen"
          }
        },
        "Withdrawn": {
          "value": 723100005,
          "label": {
            "1033": "Withdrawn",
            "1031": "Zurückgenommen"
          }
        }
      },
      "lgov_rejectionreason": {
        "NoBudget": {
          "value": 723100000,
          "label": {
            "1033": "No budget",
            "1031": "Kein Budget"
          }
        },
        "Timing": {
          "value": 723100001,
          "label": {
            "1033": "Wrong time",
            "1031": "Falscher Zeitpunkt"
          }
        },
        "WrongPerson": {
          "value": 723100002,
          "label": {
            "1033": "Wrong person",
            "1031": "Falsche Ansprechperson"
          }
        },
        "NoNeed": {
          "value": 723100003,
          "label": {
            "1033": "No need",
            "1031": "Kein Bedarf"
          }
        },
        "NoFit": {
          "value": 723100004,
          "label": {
            "1033": "Our offer does not fit",
            "1031": "Unser Angebot passt nicht"
          }
        },
        "Unreachable": {
          "value": 723100005,
          "label": {
            "1033": "Could not be reached",
            "1031": "Nicht erreichbar"
          }
        },
        "Duplicate": {
          "value": 723100006,
          "label": {
            "1033": "Duplicate",
            "1031": "Duplikat"
          }
        },
        "Competitor": {
          "value": 723100007,
          "label": {
            "1033": "Competitor",
            "1031": "Wettbewerber"
          }
        }
      },
      "lgov_responsibilitykind": {
        "Marketing": {
          "value": 723100000,
          "label": {
            "1033": "Marketing",
            "1031": "Marketing"
          }
        },
        "InsideSales": {
          "value": 723100001,
          "label": {
            "1033": "Inside Sales",
            "1031": "Innendienst"
          }
        },
        "FieldSales": {
          "value": 723100002,
          "label": {
            "1033": "Field Sales",
            "1031": "Außendienst"
          }
        },
        "ExternalProvider": {
          "value": 723100003,
          "label": {
            "1033": "External Provider",
            "1031": "Externer Dienstleister"
          }
        }
      }
    },
    "apis": {
      "lgov_HandOverLead": {
        "Lead": {
          "typeName": "mscrm.lead",
          "structuralProperty": 5
        },
        "OwnerTeamId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        },
        "OwnerUserId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        }
      },
      "lgov_AcceptHandover": {
        "Handover": {
          "typeName": "mscrm.lgov_handover",
          "structuralProperty": 5
        }
      },
      "lgov_RejectHandover": {
        "Handover": {
          "typeName": "mscrm.lgov_handover",
          "structuralProperty": 5
        },
        "Reason": {
          "typeName": "Edm.Int32",
          "structuralProperty": 1
        },
        "WakeDate": {
          "typeName": "Edm.DateTimeOffset",
          "structuralProperty": 1
        }
      },
      "lgov_DisputeRejection": {
        "Handover": {
          "typeName": "mscrm.lgov_handover",
          "structuralProperty": 5
        },
        "Reason": {
          "typeName": "Edm.String",
          "structuralProperty": 1
        }
      },
      "lgov_RequestException": {
        "Lead": {
          "typeName": "mscrm.lead",
          "structuralProperty": 5
        },
        "Reason": {
          "typeName": "Edm.String",
          "structuralProperty": 1
        },
        "OwnerTeamId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        },
        "OwnerUserId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        }
      },
      "lgov_EvaluateLead": {
        "Lead": {
          "typeName": "mscrm.lead",
          "structuralProperty": 5
        },
        "OwnerTeamId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        },
        "OwnerUserId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        },
        "LanguageId": {
          "typeName": "Edm.Int32",
          "structuralProperty": 1
        }
      },
      "lgov_GrantException": {
        "ExceptionId": {
          "typeName": "Edm.Guid",
          "structuralProperty": 1
        },
        "Decline": {
          "typeName": "Edm.Boolean",
          "structuralProperty": 1
        },
        "Until": {
          "typeName": "Edm.DateTimeOffset",
          "structuralProperty": 1
        },
        "ManyUses": {
          "typeName": "Edm.Boolean",
          "structuralProperty": 1
        }
      },
      "lgov_DecideDispute": {
        "Handover": {
          "typeName": "mscrm.lgov_handover",
          "structuralProperty": 5
        },
        "Upheld": {
          "typeName": "Edm.Boolean",
          "structuralProperty": 1
        }
      },
      "lgov_ResolveViolation": {
        "Violation": {
          "typeName": "mscrm.lgov_violation",
          "structuralProperty": 5
        },
        "Status": {
          "typeName": "Edm.String",
          "structuralProperty": 1
        },
        "Resolution": {
          "typeName": "Edm.String",
          "structuralProperty": 1
        }
      }
    }
  };
}(window));
