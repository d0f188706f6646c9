#!/usr/bin/env python3
"""Writes platform-tables.json and, beside it, platform-relationships.json from a file of lead-metadata.json's shape: make-platform-tables.py INPUT [OUTPUT].

Facts only (names, types, limits, options, cascades); what the sandbox does not use (sources, notes, relationships that do nothing) stays behind.
"""
import json
import pathlib
import sys

KEEP = {
    "logicalName": "name", "schemaName": "schema", "displayName": "label", "type": "type", "format": "format",
    "maxLength": "max", "min": "min", "precision": "precision", "dateTimeBehavior": "behavior",
    "attributeOf": "of", "targets": "targets", "defaultValue": "default", "optionValues": "options",
}


def column(source):
    out = {}
    for key, name in KEEP.items():
        if source.get(key) is not None:
            out[name] = source[key]
    if source["type"] in ("String", "Memo"):
        out.pop("min", None)
    elif source.get("max") is not None:
        out["max"] = source["max"]
    if source["requiredLevel"] == "SystemRequired":
        out["required"] = True
    if source["validForCreate"] is False:
        out["create"] = False
    if source["validForUpdate"] is False:
        out["update"] = False
    return out


def relationships(tables):
    """One-to-many relationships between tables the sandbox has, where one side's fate concerns the other."""
    known = set(tables) | {"annotation"}
    found = {}
    for name, table in tables.items():
        sides = [(name, r["referencingEntity"], r) for r in table["relationships"]["oneToMany"]]
        sides += [(r["referencedEntity"], name, r) for r in table["relationships"]["manyToOne"] if r.get("cascade")]
        for parent, child, r in sides:
            cascades = {action.lower(): kind for action, kind in r["cascade"].items() if kind != "NoCascade"}
            if cascades and parent in known and child in known:
                found.setdefault(r["schemaName"].lower(), {"name": r["schemaName"], "parent": parent, "child": child, "column": r["referencingAttribute"], **cascades})
    return sorted(found.values(), key=lambda r: (r["parent"], r["child"], r["name"].lower()))


def main():
    source = json.load(open(sys.argv[1], encoding="utf-8"))["tables"]
    target = pathlib.Path(sys.argv[2] if len(sys.argv) > 2 else pathlib.Path(__file__).with_name("platform-tables.json"))
    lines = ["["]
    for index, table in enumerate(source.values()):
        head = {"name": table["logicalName"], "schema": table["schemaName"], "label": table["displayName"], "set": table["entitySetName"],
                "code": table["objectTypeCode"] or 0, "ownership": table["ownershipType"] or "None", "key": table["primaryIdAttribute"],
                "primaryName": table["primaryNameAttribute"]}
        lines.append(json.dumps(head, ensure_ascii=False)[:-1] + ', "columns": [')
        rows = [json.dumps(column(c), ensure_ascii=False) for c in table["columns"]]
        lines += [row + ("," if i < len(rows) - 1 else "") for i, row in enumerate(rows)]
        lines.append("]}" + ("," if index < len(source) - 1 else ""))
    lines.append("]")
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")
    rows = [json.dumps(r) for r in relationships(source)]
    target.with_name("platform-relationships.json").write_text("[\n" + ",\n".join(rows) + "\n]\n", encoding="utf-8")


main()
