// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pch.h"

#include <QSignalSpy>
#include <QTest>
